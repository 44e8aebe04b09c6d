package io.osteon.cli;

import java.util.Arrays;

/**
 * Arguments of the form {@code -Dname=value} set a system property, wherever they stand. A native
 * executable takes them that way by itself, before the program begins; the jar does the same, so
 * that one command line serves both.
 */
final class SystemPropertyArguments {
  private static final String PREFIX = "-D";

  private SystemPropertyArguments() {}

  /** Sets the properties and returns the other arguments. */
  static String[] take(String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> !isProperty(argument) || !set(argument))
        .toArray(String[]::new);
  }

  private static boolean isProperty(String argument) {
    return argument.startsWith(PREFIX) && argument.length() > PREFIX.length();
  }

  private static boolean set(String argument) {
    String property = argument.substring(PREFIX.length());
    int equals = property.indexOf('=');
    String name = equals < 0 ? property : property.substring(0, equals);
    if (name.isEmpty()) {
      return false;
    }
    System.setProperty(name, equals < 0 ? "" : property.substring(equals + 1));
    return true;
  }
}
