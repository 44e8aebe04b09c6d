package io.osteon.engine.vocabulary;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A fact of any type in which no two fields of one type have the same value, as far as possible.
 */
final class Samples {

  private Samples() {}

  static Object of(Class<?> type) throws AssertionError {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        arguments[i] = value(components[i].getType(), i);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(Class<?> type, int position) {
    if (type == boolean.class) {
      return position % 2 == 0;
    }
    if (type == int.class || type == Integer.class) {
      return position + 1;
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(position + 1);
    }
    if (type == String.class) {
      return "text" + position;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, position + 1);
    }
    if (type == List.class) {
      return List.of();
    }
    return type.isEnum() ? type.getEnumConstants()[0] : of(type);
  }
}
