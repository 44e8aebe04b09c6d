package io.osteon.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code flow with a provider, from the page to the session, beside names and passwords. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenIdConnectTest.Site.class)
class OpenIdConnectTest {
  private static final String START = "/sign-in/openid-connect?next=%2Frules%3Fsearch%3Dca";

  private static final String BACK = "/sign-in/openid-connect/back";

  /** A site with a provider. */
  public static class Site implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(ProviderStub.class));
    }
  }

  private static ObjectNode claims(String subject, String name, String... groups) {
    ObjectNode claims = new ObjectMapper().createObjectNode();
    claims.put("sub", subject).put("preferred_username", name).put("name", "Dr " + name);
    var list = claims.putObject("realm").putArray("groups");
    for (String group : groups) {
      list.add(group);
    }
    return claims;
  }

  private static Map<String, String> query(String location) {
    Map<String, String> query = new HashMap<>();
    for (String pair : URI.create(location).getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  /** Goes the way of a browser and returns the last answer of the service. */
  private static Response signIn(ObjectNode claims) {
    Response start = given().redirects().follow(false).urlEncodingEnabled(false).get(START);
    assertThat(start.statusCode()).isEqualTo(302);
    Map<String, String> asked = query(start.header("Location"));
    assertThat(asked).containsEntry("client_id", "osteon").containsKey("code_challenge");
    assertThat(asked.get("redirect_uri")).endsWith(BACK);
    Response back =
        given()
            .redirects()
            .follow(false)
            .cookies(start.cookies())
            .queryParam("code", ProviderStub.code(claims.put("nonce", asked.get("nonce"))))
            .queryParam("state", asked.get("state"))
            .get(BACK);
    assertThat(back.statusCode()).as(back.asString()).isEqualTo(302);
    Map<String, String> cookies = new HashMap<>(back.cookies());
    cookies.values().removeIf(String::isEmpty);
    return given()
        .redirects()
        .follow(false)
        .cookies(cookies)
        .urlEncodingEnabled(false)
        .get(back.header("Location"));
  }

  /** Catches a flow that does not end in a session, with the roles of the claim, at the page. */
  @Test
  void thePersonOfTheProviderGetsASessionOfOurs() {
    Response end = signIn(claims("s-1", "wang", "bone-heads", "bone-authors", "canteen"));
    assertThat(end.statusCode()).as(end.asString()).isEqualTo(303);
    assertThat(end.header("Location")).isEqualTo("/rules?search=ca");
    assertThat(end.headers().getValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("osteon-session="))
        .anyMatch(cookie -> cookie.startsWith("q_session") && cookie.contains("Max-Age=0"));
    given()
        .cookie("osteon-session", end.cookie("osteon-session"))
        .get("/api/session")
        .then()
        .statusCode(200)
        .body("name", is("wang"))
        .body("displayName", is("Dr wang"))
        .body("roles", contains("author", "clinical-reviewer"));
  }

  /** Catches a second account at the second sign-in, and roles that stay when they were taken. */
  @Test
  void theSamePersonKeepsTheAccountAndTheRolesFollow() {
    signIn(claims("s-2", "zhao", "bone-authors"));
    Response again = signIn(claims("s-2", "zhao.new", "bone-doctors"));
    given()
        .cookie("osteon-session", again.cookie("osteon-session"))
        .get("/api/session")
        .then()
        .body("name", is("zhao"))
        .body("roles", contains("clinical-reviewer"));
  }

  /** Catches everybody of a hospital getting in. */
  @Test
  void withoutARoleThereIsNoSession() {
    Response end = signIn(claims("s-3", "guest", "canteen"));
    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(end.cookies()).doesNotContainKey("osteon-session");
    assertThat(end.asString()).contains("has no role here");
  }

  /** Catches an answer that the browser did not ask for. */
  @Test
  void aStateThatIsNotOursIsRefused() {
    Response start = given().redirects().follow(false).urlEncodingEnabled(false).get(START);
    Response back =
        given()
            .redirects()
            .follow(false)
            .cookies(start.cookies())
            .queryParam("code", ProviderStub.code(claims("s-4", "eve", "bone-authors")))
            .queryParam("state", "forged")
            .get(BACK);
    assertThat(back.statusCode()).isIn(302, 401, 403);
    assertThat(back.cookies()).doesNotContainKey("osteon-session");
    assertThat(back.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
  }

  /** Catches one way to sign in that shuts the other. */
  @Test
  void passwordsAndScriptsWorkBesideTheProvider() {
    SignedIn.as(Role.AUDITOR).get("/api/session").then().statusCode(200);
    SignedIn person = SignedIn.person("beside", Role.OPERATOR);
    given()
        .auth()
        .preemptive()
        .basic(person.account().name(), person.password())
        .get("/api/accounts")
        .then()
        .statusCode(200);
    given().get("/api/accounts").then().statusCode(401);
    given()
        .get("/sign-in?next=/rules")
        .then()
        .statusCode(200)
        .body(containsString("Hospital ID"))
        .body(containsString("name=\"password\""))
        .body(containsString("/sign-in/openid-connect?next=%2Frules"));
    given().get("/api/evaluations/none").then().statusCode(404);
  }
}
