package io.osteon.cdshooks.request;

import java.util.Objects;

/**
 * Permission to read from the client's FHIR server. The token is used for the call and then
 * forgotten: it is never stored, logged or shown, so that {@link #toString} leaves it out.
 *
 * @param accessToken OAuth 2.0 bearer token
 * @param scope what it permits, space-separated
 * @param patient the patient that it is restricted to, or {@code null}
 */
public record FhirAuthorization(String accessToken, String scope, String patient) {
  public FhirAuthorization {
    Objects.requireNonNull(accessToken, "accessToken");
    Objects.requireNonNull(scope, "scope");
  }

  @Override
  public String toString() {
    return "FhirAuthorization[scope=" + scope + "]";
  }
}
