package io.osteon.engine.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The few methods of Java types that rules may call: none has an effect, none costs much. */
final class Methods {

  private Methods() {}

  static List<MethodSignature> all() {
    return List.of(
        read(String.class, "length", ValueType.INT, String::length),
        read(String.class, "isEmpty", ValueType.BOOLEAN, String::isEmpty),
        text("startsWith", String::startsWith),
        text("endsWith", String::endsWith),
        text("contains", String::contains),
        text("equalsIgnoreCase", String::equalsIgnoreCase),
        read(List.class, "size", ValueType.INT, List::size),
        read(List.class, "isEmpty", ValueType.BOOLEAN, List::isEmpty),
        method(
            List.class,
            "contains",
            List.of(ValueType.of(Object.class)),
            ValueType.BOOLEAN,
            (list, arguments) -> list.contains(arguments[0])),
        read(BigDecimal.class, "intValue", ValueType.INT, BigDecimal::intValue),
        read(BigDecimal.class, "abs", ValueType.DECIMAL, BigDecimal::abs),
        read(BigDecimal.class, "negate", ValueType.DECIMAL, BigDecimal::negate),
        read(Integer.class, "intValue", ValueType.INT, Integer::intValue),
        date("isBefore", LocalDate::isBefore),
        date("isAfter", LocalDate::isAfter),
        date("isEqual", LocalDate::isEqual));
  }

  private static MethodSignature text(String name, BiFunction<String, String, Boolean> call) {
    return method(
        String.class,
        name,
        List.of(ValueType.STRING),
        ValueType.BOOLEAN,
        (text, arguments) -> arguments[0] != null && call.apply(text, (String) arguments[0]));
  }

  private static MethodSignature date(String name, BiFunction<LocalDate, LocalDate, Boolean> call) {
    return method(
        LocalDate.class,
        name,
        List.of(ValueType.of(LocalDate.class)),
        ValueType.BOOLEAN,
        (date, arguments) -> arguments[0] != null && call.apply(date, (LocalDate) arguments[0]));
  }

  private static <T> MethodSignature read(
      Class<T> owner, String name, ValueType result, Function<T, ?> call) {
    return method(owner, name, List.of(), result, (value, arguments) -> call.apply(value));
  }

  private static <T> MethodSignature method(
      Class<T> owner,
      String name,
      List<ValueType> parameters,
      ValueType result,
      BiFunction<T, Object[], Object> call) {
    return new MethodSignature(
        owner,
        name,
        parameters,
        result,
        (value, arguments) -> call.apply(owner.cast(value), arguments));
  }
}
