package io.osteon.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions over HTTP: how they begin, what proves them, how they end. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SessionResourceTest {
  private static final String SESSION = "/api/session";
  private static final String PROBLEM = "application/problem+json";

  private static Response signIn(String name, String password) {
    return given()
        .contentType("application/json")
        .body(Map.of("name", name, "password", password))
        .post(SESSION);
  }

  /** Catches a session that does not say who it belongs to, or a cookie that scripts can read. */
  @Test
  void aSessionSaysWhoIsSignedIn() {
    SignedIn person = SignedIn.person("session-says", Role.AUTHOR, Role.AUDITOR);
    Response answer = signIn(person.account().name(), person.password());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie"))
        .contains("osteon-session=", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    given()
        .cookie("osteon-session", answer.cookie("osteon-session"))
        .get(SESSION)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("name", is(person.account().name()))
        .body("roles", contains("author", "auditor"))
        .body("csrf", is(answer.header("X-CSRF-Token")));
  }

  /** Catches a refusal that tells names apart, and one that opens the browser's own window. */
  @Test
  void aRefusalDoesNotSayWhatIsWrong() {
    SignedIn person = SignedIn.person("session-refused", Role.VIEWER);
    Response wrongPassword = signIn(person.account().name(), "not the password");
    Response wrongName = signIn("nobody-of-that-name", "not the password");
    assertThat(wrongPassword.statusCode()).isEqualTo(401);
    assertThat(wrongPassword.asString()).isEqualTo(wrongName.asString());
    given()
        .get(SESSION)
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", nullValue());
  }

  /** Catches a service that believes a session token which somebody else chose (fixation). */
  @Test
  void theTokenIsNewWhateverTheBrowserHadBefore() {
    SignedIn person = SignedIn.person("session-fixation", Role.VIEWER);
    String chosen = "A".repeat(43);
    Response answer =
        given()
            .cookie("osteon-session", chosen)
            .contentType("application/json")
            .body(Map.of("name", person.account().name(), "password", person.password()))
            .post(SESSION);
    assertThat(answer.cookie("osteon-session")).isNotEqualTo(chosen).hasSize(43);
    given().cookie("osteon-session", chosen).get(SESSION).then().statusCode(401);
    Response again =
        given()
            .cookie("osteon-session", answer.cookie("osteon-session"))
            .contentType("application/json")
            .body(Map.of("name", person.account().name(), "password", person.password()))
            .post(SESSION);
    assertThat(again.statusCode()).isEqualTo(204);
    given()
        .cookie("osteon-session", answer.cookie("osteon-session"))
        .get(SESSION)
        .then()
        .statusCode(401);
  }

  /** Catches an unsafe method that a foreign page can have a browser send. */
  @Test
  void unsafeMethodsNeedTheTokenOfThePages() {
    SignedIn person = SignedIn.person("session-csrf", Role.VIEWER);
    String cookie = signIn(person.account().name(), person.password()).cookie("osteon-session");
    given()
        .cookie("osteon-session", cookie)
        .delete(SESSION)
        .then()
        .statusCode(403)
        .body("code", is("csrf"));
    given()
        .cookie("osteon-session", cookie)
        .header("X-CSRF-Token", person.csrf())
        .delete(SESSION)
        .then()
        .statusCode(403);
    given()
        .cookie("osteon-session", cookie)
        .formParam("csrf", "wrong")
        .post("/sign-out")
        .then()
        .statusCode(403);
    String csrf = given().cookie("osteon-session", cookie).get(SESSION).path("csrf");
    given()
        .redirects()
        .follow(false)
        .cookie("osteon-session", cookie)
        .formParam("csrf", csrf)
        .post("/sign-out")
        .then()
        .statusCode(303);
    given().cookie("osteon-session", cookie).get(SESSION).then().statusCode(401);
  }

  /** Catches a foreign page that signs a browser in to the attacker's account. */
  @Test
  void aForeignPageCannotSignIn() {
    SignedIn person = SignedIn.person("session-foreign", Role.VIEWER);
    given()
        .header("Origin", "https://elsewhere.example.org")
        .formParam("name", person.account().name())
        .formParam("password", person.password())
        .post("/sign-in")
        .then()
        .statusCode(403);
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("name", person.account().name())
        .formParam("password", person.password())
        .post("/sign-in")
        .then()
        .statusCode(403);
  }

  /** Catches a sign-out that only removes the cookie. */
  @Test
  void theSignOutEndsTheSession() {
    SignedIn person = SignedIn.person("session-out", Role.VIEWER);
    Response signedIn = signIn(person.account().name(), person.password());
    String cookie = signedIn.cookie("osteon-session");
    Response out =
        given()
            .cookie("osteon-session", cookie)
            .header("X-CSRF-Token", signedIn.header("X-CSRF-Token"))
            .delete(SESSION);
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
    given().cookie("osteon-session", cookie).get(SESSION).then().statusCode(401);
  }

  /** Catches sessions that outlive a password, and a new password that is no better. */
  @Test
  void aNewPasswordEndsAllSessions() {
    SignedIn person = SignedIn.person("session-password", Role.VIEWER);
    String other = signIn(person.account().name(), person.password()).cookie("osteon-session");
    person
        .request()
        .contentType("application/json")
        .body(Map.of("current", person.password(), "new", "short"))
        .put("/api/session/password")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("/new"))
        .body("errors[0].value", is(""))
        .body("errors[0].expected", is("at least 12 characters"));
    Response changed =
        person
            .request()
            .contentType("application/json")
            .body(Map.of("current", person.password(), "new", "quiet river under birch trees"))
            .put("/api/session/password");
    assertThat(changed.statusCode()).isEqualTo(204);
    given().cookie("osteon-session", other).get(SESSION).then().statusCode(401);
    person.request().get(SESSION).then().statusCode(401);
    given()
        .cookie("osteon-session", changed.cookie("osteon-session"))
        .get(SESSION)
        .then()
        .statusCode(200);
    assertThat(signIn(person.account().name(), person.password()).statusCode()).isEqualTo(401);
    assertThat(signIn(person.account().name(), "quiet river under birch trees").statusCode())
        .isEqualTo(204);
  }

  /** Catches scripts that are asked for a token, or whose password still counts after a change. */
  @Test
  void scriptsSendNameAndPasswordWithEachCall() {
    SignedIn person = SignedIn.person("session-basic", Role.OPERATOR);
    for (int i = 0; i < 3; i++) {
      given()
          .auth()
          .preemptive()
          .basic(person.account().name(), person.password())
          .get(SESSION)
          .then()
          .statusCode(200)
          .body("csrf", nullValue())
          .body("name", notNullValue());
    }
    given()
        .auth()
        .preemptive()
        .basic(person.account().name(), "wrong")
        .get(SESSION)
        .then()
        .statusCode(401)
        .body("code", is("sign-in-refused"))
        .header("WWW-Authenticate", nullValue());
    String id = person.account().id().toString();
    String password =
        given()
            .auth()
            .preemptive()
            .basic(person.account().name(), person.password())
            .header("If-Match", "\"1\"")
            .post("/api/accounts/" + id + "/password")
            .then()
            .statusCode(200)
            .body("password", not(person.password()))
            .extract()
            .path("password");
    given()
        .auth()
        .preemptive()
        .basic(person.account().name(), person.password())
        .get(SESSION)
        .then()
        .statusCode(401);
    given()
        .auth()
        .preemptive()
        .basic(person.account().name(), password)
        .get(SESSION)
        .then()
        .statusCode(200);
  }

  /** Catches bodies that bring the service down. */
  @Test
  void whatIsNoSignInIsSaid() {
    for (String body :
        new String[] {"", "[]", "{", "{\"name\": 1, \"password\": []}", "{\"name\": null}"}) {
      given()
          .contentType("application/json")
          .body(body)
          .post(SESSION)
          .then()
          .statusCode(400)
          .contentType(PROBLEM);
    }
    given()
        .contentType("application/json")
        .body("{\"name\": \"a\\u0000b\", \"password\": \"a\\u0000b\"}")
        .post(SESSION)
        .then()
        .statusCode(401);
    given().header("Authorization", "Basic ???").get(SESSION).then().statusCode(401);
    given().cookie("osteon-session", "%00'").get(SESSION).then().statusCode(401);
  }
}
