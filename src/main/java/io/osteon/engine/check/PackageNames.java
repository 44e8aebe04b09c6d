package io.osteon.engine.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Names of packages of rules: Drools makes Java packages of them. */
final class PackageNames {
  private static final Set<String> WORDS_OF_JAVA =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while _")
              .split(" "));

  private PackageNames() {}

  /** Whether Java could have a package of this name, and it is none of Java's own. */
  static boolean isUsable(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split("[.]", -1);
    return !parts[0].equals("java")
        && Arrays.stream(parts).noneMatch(part -> part.isBlank() || WORDS_OF_JAVA.contains(part));
  }
}
