package io.osteon.engine.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a consequence may make a fact to insert.
 *
 * @param parameters names and types of the arguments, in order
 * @param create receives the arguments
 */
public record Constructor(List<Parameter> parameters, Function<Object[], Object> create) {

  public Constructor {
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(create, "create");
  }

  /** An argument of a constructor. */
  public record Parameter(String name, ValueType type) {}
}
