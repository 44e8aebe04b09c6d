package io.osteon.cdshooks.trust;

import io.osteon.intake.fhir.FhirOperationOutcome;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The answers to calls that are not let through. */
final class Refusals {
  private Refusals() {}

  /** Who calls has not been proven; why is nobody's business. */
  static Response unauthorized() {
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Too many calls. */
  static Response tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Response.status(429)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .type(FhirOperationOutcome.MEDIA_TYPE)
        .entity(
            FhirOperationOutcome.ofError(
                "throttled", "Too many calls; try again in " + seconds + " s."))
        .build();
  }

  /** A body that is too large. */
  static Response tooLarge(int limit) {
    return Response.status(413)
        .type(FhirOperationOutcome.MEDIA_TYPE)
        .entity(
            FhirOperationOutcome.ofError(
                "too-long", "The body may have at most " + limit + " bytes."))
        .build();
  }
}
