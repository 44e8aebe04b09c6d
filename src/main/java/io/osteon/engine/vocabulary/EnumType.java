package io.osteon.engine.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An enumeration whose constants rules may name, as in {@code FindingName.PREGNANT}.
 *
 * @param name simple name
 * @param javaClass the enumeration
 * @param constants by name, in order
 */
public record EnumType(String name, Class<?> javaClass, Map<String, Enum<?>> constants) {

  /** An enumeration with all of its constants. */
  public static <E extends Enum<E>> EnumType of(Class<E> javaClass, E[] values) {
    Map<String, Enum<?>> constants = new LinkedHashMap<>();
    for (E value : values) {
      constants.put(value.name(), value);
    }
    return new EnumType(javaClass.getSimpleName(), javaClass, constants);
  }
}
