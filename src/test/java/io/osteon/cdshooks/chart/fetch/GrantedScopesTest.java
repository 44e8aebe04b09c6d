package io.osteon.cdshooks.chart.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.request.FhirAuthorization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is asked that was not granted. */
class GrantedScopesTest extends ReaderTestBase {

  @ParameterizedTest
  @CsvSource({
    "patient/*.read, Patient/1, true",
    "user/*.*, Condition?patient=1, true",
    "launch patient/Observation.read patient/Condition.read, Condition?patient=1, true",
    "patient/Observation.read, Condition?patient=1, false",
    "patient/Observation.write, Observation?patient=1, false",
    "patient/Observation.rs, Observation?patient=1, true",
    "patient/Observation.cruds, Observation/1, true",
    "patient/Observation.r, Observation/1, true",
    "patient/Observation.r, Observation?patient=1, false",
    "patient/Observation.s, Observation/1, false",
    "patient/Observation.cu, Observation/1, false",
    "patient/Observation.rs?category=laboratory, Observation?patient=1, true",
    "system/Patient.read, Patient/1, true",
    "openid fhirUser launch, Patient/1, true",
    "'', Patient/1, true"
  })
  void aScopePermitsWhatItSays(String scopes, String query, boolean permitted) {
    assertThat(GrantedScopes.permit(scopes, FhirQuery.parse(query).orElseThrow()))
        .isEqualTo(permitted);
  }

  /** Catches: a token that is used beyond what it was given for. */
  @Test
  void whatIsNotGrantedIsNotAsked() throws Exception {
    server.answers(200, PATIENT);
    FetchResult result =
        reader(FetchLimits.USUAL)
            .fetch(
                client(server.base()),
                server.base(),
                new FhirAuthorization(TOKEN, "patient/Observation.read", "123"),
                "Patient/123",
                System.nanoTime() + 30_000_000_000L)
            .toCompletableFuture()
            .get();
    assertThat(result).isEqualTo(FetchResult.failed(Reason.REFUSED));
    assertThat(server.asked()).isEmpty();
  }
}
