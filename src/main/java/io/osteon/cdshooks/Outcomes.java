package io.osteon.cdshooks;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.MissingDataException;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.fhir.FhirOperationOutcome;
import jakarta.ws.rs.core.Response;

/**
 * Answers to calls and reports that cannot be taken: an OperationOutcome, for those who run the
 * client.
 */
public final class Outcomes {
  private Outcomes() {}

  /** The address names a service that the rule base does not have. */
  public static Response noSuchService() {
    return outcome(
        404, FhirOperationOutcome.ofError("not-found", "There is no CDS service of that id."));
  }

  /**
   * The journal's disk cannot be written, so that it could not be told again.
   *
   * @param what is not kept, as the sentence begins
   */
  public static Response notKept(String what) {
    return outcome(
        503,
        FhirOperationOutcome.ofError("transient", what + " cannot be kept now; try again later."));
  }

  /**
   * The answer to what went wrong, or {@code null} if it is none of what a call may bring about.
   */
  public static Response of(Throwable failure) {
    if (failure instanceof InvalidInputException invalid) {
      return outcome(400, FhirOperationOutcome.ofViolations(invalid.violations()));
    }
    if (failure instanceof MissingDataException missing) {
      return outcome(
          412,
          FhirOperationOutcome.ofErrors(
              "required", missing.missing().stream().map(Outcomes::sentence).toList()));
    }
    if (failure instanceof EvaluationLimitException) {
      return outcome(
          422, FhirOperationOutcome.ofError("too-costly", "The evaluation takes too much work."));
    }
    return null;
  }

  private static String sentence(Chart.Unavailable missing) {
    String reason =
        switch (missing.reason()) {
          case NOT_SUPPLIED ->
              "is neither in the prefetch nor is there a FHIR server that may be read";
          case REFUSED -> "is not in the prefetch, and the FHIR server refused to give it";
          case TOO_SLOW -> "is not in the prefetch, and the FHIR server did not give it in time";
          case UNUSABLE -> "is not usable as it was sent or fetched";
          case INCOMPLETE -> "has more pages than were read";
        };
    return "The required prefetch key \"" + missing.key() + "\" " + reason + ".";
  }

  private static Response outcome(int status, byte[] outcome) {
    return Response.status(status).type(FhirOperationOutcome.MEDIA_TYPE).entity(outcome).build();
  }
}
