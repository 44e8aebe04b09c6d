package io.osteon.bench.load;

/** What the load asks for, call by call. */
public interface Scenario {

  /** Name for the report. */
  String name();

  /**
   * Gets ready for that many calls. What costs the client time (signatures) is done here, so that it
   * does not take the processor from the server while it is measured.
   */
  default void prepare(int calls) {}

  /** The next call; may be called without end, also beyond what was prepared. */
  Call next();
}
