package io.osteon.engine.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The type of a value that a rule can read.
 *
 * @param raw the Java type; a primitive type says that the value is never {@code null}
 * @param element the type of the elements of a list, else {@code null}
 */
public record ValueType(Class<?> raw, Class<?> element) {

  public static final ValueType BOOLEAN = new ValueType(boolean.class, null);
  public static final ValueType INT = new ValueType(int.class, null);
  public static final ValueType DECIMAL = new ValueType(BigDecimal.class, null);
  public static final ValueType STRING = new ValueType(String.class, null);

  /** The type of the literal {@code null}. */
  public static final ValueType NULL = new ValueType(Void.class, null);

  public ValueType {
    Objects.requireNonNull(raw, "raw");
  }

  /** A type that is not a list. */
  public static ValueType of(Class<?> raw) {
    return new ValueType(raw, null);
  }

  /** A list of elements of one type. */
  public static ValueType listOf(Class<?> element) {
    return new ValueType(List.class, element);
  }

  /** Whether the value is true or false. */
  public boolean isBoolean() {
    return raw == boolean.class || raw == Boolean.class;
  }

  /** Whether the value is a whole number. */
  public boolean isInteger() {
    return raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class;
  }

  /** Whether the value is a number of whatever kind. */
  public boolean isNumber() {
    return isInteger() || Number.class.isAssignableFrom(raw);
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return raw == List.class;
  }

  /** Whether the value is a constant of an enumeration. */
  public boolean isEnum() {
    return raw.isEnum();
  }

  /** Whether this is the type of the literal {@code null}. */
  public boolean isNull() {
    return raw == Void.class;
  }

  /** Whether a value of this type can be {@code null}. */
  public boolean isNullable() {
    return !raw.isPrimitive();
  }

  /** Whether values of this type have an order. */
  public boolean isOrdered() {
    return isNumber() || (Comparable.class.isAssignableFrom(raw) && !isEnum() && !isBoolean());
  }

  /** The name that a rule author knows, for example {@code BigDecimal} or {@code List<String>}. */
  public String displayName() {
    if (isNull()) {
      return "null";
    }
    return element == null ? raw.getSimpleName() : "List<" + element.getSimpleName() + ">";
  }

  @Override
  public String toString() {
    return displayName();
  }
}
