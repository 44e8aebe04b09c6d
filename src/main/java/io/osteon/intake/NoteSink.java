package io.osteon.intake;

/** Takes notes on what was left out. */
@FunctionalInterface
interface NoteSink {
  void note(String location, String code, String message);
}
