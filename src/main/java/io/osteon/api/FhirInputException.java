package io.osteon.api;

import io.osteon.intake.InvalidInputException;

/** FHIR input that cannot be judged: answered with an OperationOutcome. */
final class FhirInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient InvalidInputException input;

  FhirInputException(InvalidInputException input) {
    super(input.getMessage());
    this.input = input;
  }

  InvalidInputException input() {
    return input;
  }
}
