package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Account;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.store.Transactions;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** How rules fare, where they stand beside rules, and the page of accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MonitoringPagesTest {
  private static final Pattern PASSWORD = Pattern.compile("<p class=\"figure\"><code>([^<]+)<");

  @Inject Accounts accounts;
  @Inject Transactions transactions;

  private static RequestSpecification viewer(String language) {
    return SignedIn.as(Role.VIEWER).header("Accept-Language", language);
  }

  private static String page(String address, String language) {
    return viewer(language).get(address).then().statusCode(200).extract().asString();
  }

  private static RequestSpecification operator() {
    return SignedIn.as(Role.OPERATOR)
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false);
  }

  private Account account(String name) {
    Actor reader = new Actor(new UUID(0, 2), "test", "Test", Set.of(Role.OPERATOR), "");
    return accounts.list(reader).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String password(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Matcher shown = PASSWORD.matcher(answer.asString());
    assertThat(shown.find()).as("the password is shown").isTrue();
    return shown.group(1);
  }

  private static int signIn(String name, String password) {
    return RestAssured.given()
        .contentType("application/json")
        .body(Map.of("name", name, "password", password))
        .post("/api/session")
        .statusCode();
  }

  /** Counts of a rule that is no longer there, so old that they change nothing for other tests. */
  private static void countedLongAgo(Handle handle) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(200);
    handle.execute(
        "insert into evaluation_daily values (?, 'old', 10) on conflict do nothing", day);
    handle.execute(
        "insert into rule_shown_daily values (?, 'old', 'OLD-99', 3) on conflict do nothing", day);
  }

  /** Catches: pages that fail, or say nothing, with and without counts, in either language. */
  @Test
  void useOfRulesIsShown() {
    transactions.useTransaction(MonitoringPagesTest::countedLongAgo);
    assertThat(page("/monitoring?days=365", "en"))
        .contains("Never shown", "OLD-99", "not in the active rule base");
    assertThat(page("/monitoring?days=365", "zh")).contains("从未触发", "不在当前规则库中");
    assertThat(page("/monitoring", "en")).contains("<h1>Monitoring</h1>", "Last 365 days");
    assertThat(page("/monitoring?days=7", "zh")).contains("<h1>监测</h1>", "selected>最近7天");
    assertThat(page("/rules", "en")).contains("Next review", "Overridden, 30 days");
    assertThat(page("/rules/MON-01", "zh")).contains("使用情况", "/rules/MON-01/history");
    assertThat(page("/rules/MON-01/history", "en")).contains("id=\"releases\"");
    assertThat(page("/rules/MON-01/history", "zh")).contains("<h1>历史");
  }

  /** Catches: an account that cannot sign in, a password shown twice, a change that is lost. */
  @Test
  void operatorsKeepAccounts() {
    String name = "page-" + UUID.randomUUID().toString().substring(0, 8);
    Response made =
        operator()
            .formParam("name", name)
            .formParam("roles", "author", "auditor")
            .post("/accounts");
    assertThat(made.header("Cache-Control")).contains("no-store");
    String first = password(made);
    assertThat(signIn(name, first)).isEqualTo(204);
    assertThat(operator().get("/accounts").asString()).contains(name).doesNotContain(first);
    Account account = account(name);
    assertThat(account.roles()).containsExactlyInAnyOrder(Role.AUTHOR, Role.AUDITOR);

    Response reset =
        operator()
            .formParam("version", account.version())
            .post("/accounts/" + account.id() + "/password");
    assertThat(signIn(name, first)).isEqualTo(401);
    assertThat(signIn(name, password(reset))).isEqualTo(204);

    Response changed =
        operator()
            .formParam("version", account(name).version())
            .formParam("displayName", "Li Na")
            .formParam("roles", "viewer")
            .post("/accounts/" + account.id());
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(account(name).active()).isFalse();
    assertThat(account(name).displayName()).isEqualTo("Li Na");
    assertThat(account(name).roles()).containsExactly(Role.VIEWER);
  }

  /** Catches: a refusal that is an error, or that loses what was typed. */
  @Test
  void refusalsAreToldOnThePage() {
    Response wrong = operator().formParam("name", "-nobody").post("/accounts");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString())
        .contains("note problem", "Choose at least one role.", "value=\"-nobody\"");
    Account own = SignedIn.person("stale", Role.VIEWER).account();
    Response stale =
        operator()
            .formParam("version", own.version() + 5)
            .formParam("displayName", "X")
            .formParam("roles", "viewer")
            .post("/accounts/" + own.id());
    assertThat(stale.statusCode()).isEqualTo(409);
    Response taken =
        operator().formParam("name", own.name()).formParam("roles", "viewer").post("/accounts");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.asString()).contains("Another account has this name.");
    assertThat(viewer("en").get("/accounts").statusCode()).isEqualTo(403);
  }
}
