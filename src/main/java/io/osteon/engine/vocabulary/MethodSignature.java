package io.osteon.engine.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A method that rules may call on a value.
 *
 * @param owner the type of the value
 * @param name of the method
 * @param parameters the types of its arguments
 * @param result the type of what it returns
 * @param call receives the value (never {@code null}) and the arguments
 */
public record MethodSignature(
    Class<?> owner,
    String name,
    List<ValueType> parameters,
    ValueType result,
    BiFunction<Object, Object[], Object> call) {

  public MethodSignature {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(call, "call");
  }
}
