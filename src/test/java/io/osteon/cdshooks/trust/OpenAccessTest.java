package io.osteon.cdshooks.trust;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a laboratory nobody is asked, and everybody can see that. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenAccessTest.Laboratory.class)
class OpenAccessTest {
  private static final String PROBE = "/cds-services/trust-probe";

  /** The settings of a laboratory. */
  public static class Laboratory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "osteon.cds-hooks.open-access", "true",
          "osteon.cds-hooks.max-body-size", "1000",
          "osteon.cds-hooks.origins", "https://sandbox.example.org",
          "osteon.cds-hooks.clients.open-access.language", "zh");
    }
  }

  @Test
  void everybodyIsLetIn() {
    given().get(PROBE).then().statusCode(200).body(equalTo("open-access zh"));
    given().header("Authorization", "Bearer x").get(PROBE).then().statusCode(200);
  }

  @Test
  void limitsAndOriginsHoldAllTheSame() {
    given().body("x".repeat(1_001)).post(PROBE).then().statusCode(413);
    given()
        .header("Origin", "https://sandbox.example.org")
        .get(PROBE)
        .then()
        .header("Access-Control-Allow-Origin", "https://sandbox.example.org");
    given()
        .header("Origin", "https://evil.example")
        .get(PROBE)
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void itIsSaidInMetricsAndHealth() {
    given().get("/q/metrics").then().body(containsString("osteon_cds_open_access 1.0"));
    given()
        .get("/q/health/well")
        .then()
        .body("checks.find { it.name == 'cds-hooks-access' }.data.'open-access'", equalTo(true))
        .body("checks.name", hasItem("cds-hooks-access"));
  }
}
