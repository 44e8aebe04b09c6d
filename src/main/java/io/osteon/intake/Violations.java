package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects what is wrong with an input, so that the sender learns of everything at once. */
final class Violations {
  private static final int MOST = 100;
  private static final int LONGEST_VALUE = 100;

  private final List<Violation> violations = new ArrayList<>();

  /** Records one violation; beyond the first hundred they are only counted. */
  void add(String pointer, String value, String expected) {
    if (violations.size() < MOST) {
      violations.add(new Violation(pointer, shortened(value), expected));
    }
  }

  /** Records a violation by a JSON value. */
  void add(String pointer, JsonNode value, String expected) {
    add(pointer, value == null ? "" : shown(value), expected);
  }

  private static String shown(JsonNode value) {
    if (value.isObject() || value.isArray()) {
      return value.isObject() ? "{…}" : "[…]";
    }
    return value.asText();
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  /**
   * Throws when anything was recorded.
   *
   * @throws InvalidInputException with all that was recorded
   */
  void throwIfAny() {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  /** A hint at the most similar known name, empty when none is similar. */
  static String didYouMean(String unknown, Collection<String> known) {
    return nearest(unknown, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  private static Optional<String> nearest(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST_VALUE) {
      return Optional.empty();
    }
    int limit = Math.max(1, Math.min(4, unknown.length() / 3));
    String best = null;
    int smallest = limit + 1;
    for (String name : known) {
      int distance = distance(unknown.toLowerCase(Locale.ROOT), name);
      if (distance < smallest) {
        smallest = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein distance, regardless of letter case. */
  private static int distance(String one, String other) {
    String name = other.toLowerCase(Locale.ROOT);
    int[] previous = new int[name.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[previous.length];
      current[0] = i;
      for (int j = 1; j < current.length; j++) {
        int change = one.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[name.length()];
  }
}
