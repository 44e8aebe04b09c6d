package io.osteon.conformance;

import io.osteon.testing.ProgramCall;

/**
 * A start that must fail.
 *
 * @param fault what is wrong
 * @param call how the program is started
 * @param expected the one line on standard error, a regular expression
 */
record BadStart(String fault, ProgramCall call, String expected) {
  @Override
  public String toString() {
    return fault;
  }
}
