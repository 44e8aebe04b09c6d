package io.osteon.engine.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses regular expressions that can take exponential time on some text. */
final class RegularExpressionGuard {

  private static final int MAXIMUM_LENGTH = 200;

  /** A repeated group that itself contains a repetition or a choice, and back references. */
  private static final Pattern REPEATED_GROUP =
      Pattern.compile("\\((?:[^()\\\\]|\\\\.)*[*+}|](?:[^()\\\\]|\\\\.)*\\)\\s*[*+{]");

  private static final Pattern NESTED_REPEATED_GROUP = Pattern.compile("\\)[^()]*\\)\\s*[*+{]");
  private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9k]");

  private RegularExpressionGuard() {}

  static Optional<String> reasonToRefuse(String expression) {
    if (expression.length() > MAXIMUM_LENGTH) {
      return Optional.of(
          "regular expression too long; expected at most " + MAXIMUM_LENGTH + " characters");
    }
    if (REPEATED_GROUP.matcher(expression).find()
        || NESTED_REPEATED_GROUP.matcher(expression).find()) {
      return Optional.of(
          "a repeated group that repeats or chooses within can take for ever;"
              + " expected repetitions of single characters only");
    }
    if (BACK_REFERENCE.matcher(expression).find()) {
      return Optional.of("back references can take for ever; expected none");
    }
    return Optional.empty();
  }
}
