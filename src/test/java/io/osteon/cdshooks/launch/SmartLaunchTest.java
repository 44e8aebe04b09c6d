package io.osteon.cdshooks.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.osteon.accounts.Role;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A launch from a health record, from its first address to the case of the board. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(value = HealthRecordResource.class, restrictToAnnotatedClass = true)
class SmartLaunchTest {
  @Inject BoardCases cases;

  // asked for when it is there: an injected setting would be demanded by every test of the service
  private String issuer;

  private SignedIn member;

  @BeforeEach
  void signIn() {
    issuer =
        ConfigProvider.getConfig()
            .getValue("osteon.smart-launch.servers.hospital.fhir-server", String.class);
    member = SignedIn.person("launcher", Role.MDT_MEMBER);
  }

  private Response begin(String issuer, String launch) {
    return member
        .request()
        .redirects()
        .follow(false)
        .queryParam("iss", issuer)
        .queryParam("launch", launch)
        .get("/launch");
  }

  private String authorized(Response begun) {
    assertThat(begun.statusCode()).isEqualTo(303);
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(begun.header("Location"))
        .header("Location");
  }

  private Response end(Response begun, String back) {
    return member
        .request()
        .cookie(SmartLaunchPage.COOKIE, begun.cookie(SmartLaunchPage.COOKIE))
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(back);
  }

  /** Would fail if any step of authorization, reading or keeping went wrong. */
  @Test
  void theChartOfTheOpenPatientBecomesACase() {
    Response begun = begin(issuer, "launch-1");
    String back = authorized(begun);
    Response ended = end(begun, back);
    assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(303);
    String address = ended.header("Location");
    assertThat(address).matches(".*/cases/[0-9a-f-]{36}");
    CaseRecord record = cases.newest(UUID.fromString(address.replaceAll(".*/", "")));
    assertThat(record.origin()).isEqualTo(RecordOrigin.SMART_LAUNCH);
    assertThat(new String(record.document(), StandardCharsets.UTF_8))
        .contains("C79.5", "2000-8", "\"Patient\"");
    assertThat(ended.cookie(SmartLaunchPage.COOKIE)).isEmpty();

    Response again = end(begun, back);
    assertThat(again.statusCode()).as("a code counts once").isEqualTo(502);
  }

  /** Would fail if the service could be made to speak to any server (forged requests, SSRF). */
  @Test
  void aServerThatIsNotInTheSettingsIsNotAsked() {
    begin("http://localhost:1/fhir", "x").then().statusCode(400);
    begin(issuer + ".evil.example", "x").then().statusCode(400);
    member.request().get("/launch").then().statusCode(400);
  }

  /** Would fail if somebody else's launch could be ended in this browser. */
  @Test
  void aWayBackThatWasNotBegunHereIsRefused() {
    Response begun = begin(issuer, "launch-1");
    String back = authorized(begun);
    member.request().urlEncodingEnabled(false).get(back).then().statusCode(400);
    end(begun, back.replaceAll("state=.", "state=_")).then().statusCode(400);
    end(begin(issuer, "launch-1"), back).then().statusCode(400);
  }

  @Test
  void aRefusalOfTheHealthRecordIsSaid() {
    Response begun = begin(issuer, "launch-of-another-day");
    Response ended = end(begun, authorized(begun));
    ended.then().statusCode(502).body(containsString("did not permit"));
  }

  @Test
  void onlyMembersOfTheBoardMayOpenACase() {
    SignedIn.as(Role.AUTHOR)
        .queryParam("iss", issuer)
        .queryParam("launch", "launch-1")
        .get("/launch")
        .then()
        .statusCode(403);
  }
}
