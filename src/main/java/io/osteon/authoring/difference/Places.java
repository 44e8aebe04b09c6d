package io.osteon.authoring.difference;

import java.util.regex.Pattern;

/** Compares values of a rule base whatever the lines they stand on. */
final class Places {
  private static final Pattern LOCATION =
      Pattern.compile("Location\\[file=[^,\\]]*, line=\\d+, column=\\d+]");

  private Places() {}

  /** A text that is the same for the same content. */
  static String without(Object content) {
    return LOCATION.matcher(String.valueOf(content)).replaceAll("");
  }
}
