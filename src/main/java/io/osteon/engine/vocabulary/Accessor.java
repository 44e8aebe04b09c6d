package io.osteon.engine.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One field of a fact that rules, texts and explanations may read.
 *
 * @param name as written in DRL, for example {@code daysAgo}
 * @param type of the value
 * @param optional whether the value can be {@code null}: unknown
 * @param reader reads the value from a fact of the declaring type
 * @param parameters the ids of all parameters that can decide the value of a computed field
 * @param deciding those of them that decided it in a given fact
 */
public record Accessor(
    String name,
    ValueType type,
    boolean optional,
    Function<Object, Object> reader,
    List<String> parameters,
    Function<Object, List<String>> deciding) {

  public Accessor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(reader, "reader");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(deciding, "deciding");
  }

  /** The value of this field; {@code null} when it is unknown. */
  public Object read(Object fact) {
    return reader.apply(fact);
  }

  /** The ids of the parameters that decided the value of this field in this fact. */
  public List<String> parametersOf(Object fact) {
    return parameters.isEmpty() ? parameters : deciding.apply(fact);
  }
}
