package io.osteon.testing;

import io.osteon.accounts.Account;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.accounts.NewAccount;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.Role;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Requests of people who are signed in, for tests of the running service ({@code @QuarkusTest}).
 *
 * <pre>
 * SignedIn.as(Role.AUTHOR).get("/api/drafts").then().statusCode(200);
 * SignedIn.person("second-reviewer", Role.CLINICAL_REVIEWER).request().post(...);
 * </pre>
 *
 * The account is made when it is first asked for and signed in by the API; cookie and token against
 * forged requests are part of each request. One person of a name stays the same during a run of the
 * service.
 */
public final class SignedIn {
  private static final Actor OPERATOR =
      new Actor(new UUID(0, 1), "test", "Test", Set.of(Role.OPERATOR), "");

  // Guarded by itself.
  private static final Map<String, SignedIn> PEOPLE = new HashMap<>();

  private final Account account;
  private final String password;
  private final String cookie;
  private final String csrf;

  private SignedIn(Account account, String password, String cookie, String csrf) {
    this.account = account;
    this.password = password;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** A request of somebody with these roles and no others; the same person each time. */
  public static RequestSpecification as(Role... roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(Set.of(roles));
    StringBuilder name = new StringBuilder("test");
    all.forEach(role -> name.append('.').append(role.key()));
    return person(shortened(name.toString()), roles).request();
  }

  private static String shortened(String name) {
    return name.length() <= 64 ? name : "test." + UUID.nameUUIDFromBytes(name.getBytes());
  }

  /** A person of a name; made with these roles when the name is first asked for. */
  public static SignedIn person(String name, Role... roles) {
    synchronized (PEOPLE) {
      String key = System.identityHashCode(Arc.container()) + " " + name;
      return PEOPLE.computeIfAbsent(key, absent -> create(name, Set.of(roles)));
    }
  }

  private static SignedIn create(String name, Set<Role> roles) {
    String unique =
        name.length() > 55 ? name : name + "-" + UUID.randomUUID().toString().substring(0, 8);
    NewPassword made =
        Arc.container()
            .instance(Accounts.class)
            .get()
            .create(OPERATOR, new NewAccount(unique, unique, roles, Optional.empty()));
    Response answer =
        RestAssured.given()
            .contentType("application/json")
            .body(Map.of("name", unique, "password", made.password()))
            .post("/api/session");
    if (answer.statusCode() != 204) {
      throw new AssertionError("the sign-in of a test failed: " + answer.asString());
    }
    return new SignedIn(
        made.account(),
        made.password(),
        answer.cookie("osteon-session"),
        answer.header("X-CSRF-Token"));
  }

  /** A request with the session of the person. */
  public RequestSpecification request() {
    return RestAssured.given().cookie("osteon-session", cookie).header("X-CSRF-Token", csrf);
  }

  /** The account. */
  public Account account() {
    return account;
  }

  /** The account as somebody who acts, for tests of the rooms below HTTP. */
  public Actor actor() {
    return Actor.of(account, "127.0.0.1");
  }

  /** The password, for tests of the sign-in itself. */
  public String password() {
    return password;
  }

  /** The value of the session's cookie, for a browser. */
  public String cookie() {
    return cookie;
  }

  /** The token against forged requests. */
  public String csrf() {
    return csrf;
  }
}
