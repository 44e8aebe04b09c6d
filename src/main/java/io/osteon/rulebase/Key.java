package io.osteon.rulebase;

import java.util.Locale;
import java.util.Optional;

/** The spelling of enum values in rule files and in output: {@code TO_VERIFY} is to-verify. */
public final class Key {
  private Key() {}

  /** The key of a value, for example {@code order-laboratory}. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key among those given, or empty when there is none of that spelling. */
  public static <E extends Enum<E>> Optional<E> parse(String key, E[] values) {
    for (E value : values) {
      if (of(value).equals(key)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
