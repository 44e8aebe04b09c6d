package io.osteon.conformance;

import io.osteon.testing.ProgramCall;

/**
 * A start that must fail.
 *
 * @param fault what is wrong
 * @param call how the program is started
 * @param service a process must be started for it even on the JVM
 * @param expected the one line on standard error, a regular expression
 */
record BadStart(String fault, ProgramCall call, boolean service, String expected) {
  @Override
  public String toString() {
    return fault;
  }
}
