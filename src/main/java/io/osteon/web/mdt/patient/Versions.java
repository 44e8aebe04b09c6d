package io.osteon.web.mdt.patient;

/** Versions that a form sends. */
final class Versions {
  private Versions() {}

  /** The version that the person has seen; one that nothing has where it cannot be read. */
  static long parse(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
