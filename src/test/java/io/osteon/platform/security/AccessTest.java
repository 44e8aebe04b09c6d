package io.osteon.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every address against nobody and against every role; src/test/resources/access.txt says what is
 * right.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AccessTest {
  /** What browsers send; programs are not led to a page. */
  private static final String BROWSER = "text/html,*/*;q=0.8";

  private static final String NOBODY = "00000000-0000-8000-8000-000000000000";

  /** An address of the table: who may use it. No roles: everybody who is signed in. */
  private record Rule(boolean open, Set<Role> roles) {
    boolean allows(Role role) {
      return roles.isEmpty() || roles.contains(role);
    }
  }

  private static final Map<String, Rule> TABLE = new TreeMap<>();
  private static Set<String> endpoints;

  @BeforeAll
  static void readTable() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/access.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+");
        TABLE.put(parts[0] + " " + Endpoints.normal(parts[1]), rule(parts[2]));
      }
    }
    endpoints = Endpoints.all();
  }

  private static Rule rule(String who) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!who.equals("open") && !who.equals("signed-in")) {
      for (String key : who.split(",")) {
        roles.add(Role.of(key).orElseThrow(() -> new AssertionError("no role " + key)));
      }
    }
    return new Rule(who.equals("open"), roles);
  }

  private static Response call(RequestSpecification request, String endpoint) {
    String[] parts = endpoint.split(" ");
    String path = parts[1].replace("{}", NOBODY);
    boolean page = !Access.isInterface(path);
    boolean body = Set.of("POST", "PUT", "PATCH").contains(parts[0]);
    if (body && page) {
      request.contentType("application/x-www-form-urlencoded");
    } else if (body) {
      request.contentType("application/json").body("{}");
    }
    return request.redirects().follow(false).request(parts[0], path);
  }

  /** Catches a new address that nobody has decided about. */
  @Test
  void everyAddressStandsInTheTable() {
    List<String> missing = new ArrayList<>(endpoints);
    missing.removeAll(TABLE.keySet());
    assertThat(missing).as("declare them in src/test/resources/access.txt").isEmpty();
    assertThat(endpoints).contains("GET /api/accounts/{}", "POST /sign-out", "GET /cds-services");
  }

  /** Catches an address that is open by accident, and one that was open and no longer is. */
  @Test
  void withoutASignInOnlyOpenAddressesAnswer() {
    SoftAssertions all = new SoftAssertions();
    for (String endpoint : endpoints) {
      Rule rule = TABLE.get(endpoint);
      // a trust of its own: AccessFilterTest; without a provider it leads to the sign-in page
      if (rule == null
          || endpoint.contains(" /cds-services")
          || endpoint.endsWith(Access.OPENID_CONNECT)) {
        continue;
      }
      Response answer = call(given().accept(BROWSER), endpoint);
      String location = String.valueOf(answer.header("Location"));
      if (rule.open()) {
        all.assertThat(
                answer.statusCode() == 401 && "not-signed-in".equals(code(answer))
                    || location.startsWith("/sign-in?next"))
            .as("%s asks for a sign-in", endpoint)
            .isFalse();
      } else if (Access.isInterface(endpoint.split(" ")[1])) {
        all.assertThat(answer.statusCode()).as(endpoint).isEqualTo(401);
        all.assertThat(answer.contentType()).as(endpoint).startsWith("application/problem+json");
      } else {
        all.assertThat(answer.statusCode()).as(endpoint).isEqualTo(303);
        all.assertThat(location).as(endpoint).startsWith("/sign-in");
      }
    }
    all.assertAll();
  }

  private static String code(Response answer) {
    return answer.contentType().startsWith("application/problem+json") ? answer.path("code") : "";
  }

  /** Catches a role that may do what it should not, or may not do what it should. */
  @Test
  void eachRoleMayDoWhatTheTableSays() {
    SoftAssertions all = new SoftAssertions();
    for (String endpoint : endpoints) {
      Rule rule = TABLE.get(endpoint);
      if (rule == null || rule.open() || endsSession(endpoint)) {
        continue;
      }
      for (Role role : Role.values()) {
        int status = call(SignedIn.as(role), endpoint).statusCode();
        if (rule.allows(role)) {
          all.assertThat(status).as("%s by %s", endpoint, role).isNotIn(401, 403).isLessThan(500);
        } else {
          // an address may find that there is no such thing, or no version, before it asks who
          all.assertThat(status)
              .as("%s by %s", endpoint, role)
              .isIn(403, 400, 404, 409, 412, 415, 422, 428);
        }
      }
    }
    all.assertAll();
  }

  private static boolean endsSession(String endpoint) {
    return endpoint.equals("DELETE /api/session") || endpoint.equals("POST /sign-out");
  }

  /** Catches paths that mean a closed address to the resources and an open one to the policy. */
  @Test
  void noSpellingOfAPathOpensAClosedAddress() {
    for (String path :
        List.of(
            "/assets/../api/accounts",
            "/assets/%2e%2e/api/accounts",
            "/q/..//api/accounts",
            "//api/accounts",
            "/api//accounts",
            "/api/accounts;x=/api/evaluations",
            "/api/accounts/",
            "/API/accounts",
            "/api/evaluations/../accounts",
            "/cds-services/..;/api/accounts",
            "/api/%61ccounts")) {
      Response answer = given().urlEncodingEnabled(false).redirects().follow(false).get(path);
      assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
      assertThat(answer.asString()).as(path).doesNotContain("\"accounts\"");
    }
  }
}
