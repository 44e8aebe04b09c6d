package io.osteon.web.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where people sign in. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SignInPageTest {

  private static Response signIn(SignedIn person, String next) {
    return given()
        .redirects()
        .follow(false)
        .formParam("name", person.account().name())
        .formParam("password", person.password())
        .formParam("next", next)
        .post("/sign-in");
  }

  /** Catches a page in one language only, and one that offers what is not there. */
  @Test
  void thePageSpeaksBothLanguages() {
    given()
        .get("/sign-in?language=en")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("Password"))
        .body(not(containsString("openid-connect")));
    given().get("/sign-in?language=zh").then().statusCode(200).body(containsString("密码"));
  }

  /** Catches people who do not get back to the page that they wanted. */
  @Test
  void whoWantedAPageGetsThereAfterTheSignIn() {
    Response wanted =
        given().accept("text/html").redirects().follow(false).get("/rules?search=ca&x=1");
    assertThat(wanted.statusCode()).isEqualTo(303);
    assertThat(wanted.header("Location")).isEqualTo("/sign-in?next=%2Frules%3Fsearch%3Dca%26x%3D1");
    given()
        .urlEncodingEnabled(false)
        .get(wanted.header("Location"))
        .then()
        .body(containsString("value=\"/rules?search=ca&amp;x=1\""));
    Response done = signIn(SignedIn.person("page-next", Role.VIEWER), "/rules?search=ca&x=1");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.header("Location")).isEqualTo("/rules?search=ca&x=1");
    given()
        .redirects()
        .follow(false)
        .cookie("osteon-session", done.cookie("osteon-session"))
        .get("/rules?search=ca&x=1")
        .then()
        .statusCode(200);
  }

  /** Catches a page of ours that sends people to a page of somebody else's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org/",
        "//evil.example.org",
        "/\\evil.example.org",
        "\\\\evil",
        "/%09/evil.example.org/../..//evil",
        "javascript:alert(1)",
        "/\t/evil.example.org",
        "evil.example.org",
        "",
        "/sign-in",
        "/sign-out",
        "/api/session",
        "/..//evil.example.org"
      })
  void noForeignPageComesNext(String next) {
    String location = NextPage.of(next);
    assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
    if (!next.startsWith("/%09")) {
      assertThat(location).isEqualTo("/");
    }
  }

  /** Catches a refusal that says nothing, or a password that comes back in the page. */
  @Test
  void aRefusalIsSaidOnThePage() {
    given()
        .formParam("name", "nobody-here")
        .formParam("password", "my secret words")
        .post("/sign-in?language=zh")
        .then()
        .statusCode(401)
        .body(containsString("账户或密码错误"))
        .body(not(containsString("my secret words")))
        .body(not(containsString("nobody-here")));
    given()
        .contentType("application/x-www-form-urlencoded")
        .post("/sign-in")
        .then()
        .statusCode(401);
  }

  /** Catches the sign-in page swapped into a part of another page. */
  @Test
  void partsOfPagesLeadTheWholePageToTheSignIn() {
    given()
        .header("HX-Request", "true")
        .header("HX-Current-URL", "http://localhost/drafts?x=1")
        .get("/drafts/1")
        .then()
        .statusCode(401)
        .header("HX-Redirect", is("/sign-in?next=%2Fdrafts%3Fx%3D1"));
  }

  /** Catches a page that does not show who is signed in, or whose forms lack the token. */
  @Test
  void aPageKnowsWhoIsSignedIn() {
    SignedIn person = SignedIn.person("page-known", Role.VIEWER);
    person
        .request()
        .get("/rules")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString(person.account().displayName()))
        .body(containsString(person.csrf()));
  }
}
