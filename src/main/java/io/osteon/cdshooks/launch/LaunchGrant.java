package io.osteon.cdshooks.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.launch.LaunchException.Reason;
import io.osteon.cdshooks.request.FhirAuthorization;
import java.util.regex.Pattern;

/**
 * What the authorization server permits: to read the chart of one patient, once.
 *
 * @param authorization for the FHIR server; forgotten when the chart has been read
 * @param patient id of the patient who is open in the health record
 */
record LaunchGrant(FhirAuthorization authorization, String patient) {
  /** Logical ids of FHIR. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  /** The grant of a token answer (RFC 6749, 5.1, and the launch context of SMART). */
  static LaunchGrant of(JsonNode answer) throws LaunchException {
    String token = answer.path("access_token").asText("");
    if (token.isEmpty() || !answer.path("token_type").asText("").equalsIgnoreCase("bearer")) {
      throw new LaunchException(Reason.UNUSABLE);
    }
    String patient = answer.path("patient").asText("");
    if (!ID.matcher(patient).matches()) {
      throw new LaunchException(Reason.NO_PATIENT);
    }
    String scope = answer.path("scope").asText("");
    return new LaunchGrant(new FhirAuthorization(token, scope, patient), patient);
  }
}
