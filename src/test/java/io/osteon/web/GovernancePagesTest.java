package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.ReviewDates;
import io.osteon.platform.RuleBaseService;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The overview, releases, activations, the audit trail, and what stands in their place. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class GovernancePagesTest {

  private static String page(int status, String address, String language, Role... roles) {
    return SignedIn.as(roles)
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  /**
   * Catches forms that are offered to people who may not use them, or hidden from those who may.
   */
  @Test
  void formsAreForThoseWhoMayUseThem() {
    assertThat(page(200, "/activations", "en", Role.RELEASE_MANAGER))
        .contains("<h1>Activation</h1>", "name=\"sharePercent\"");
    assertThat(page(200, "/activations", "zh", Role.VIEWER))
        .contains("<h1>启用</h1>")
        .doesNotContain("name=\"sharePercent\"");
    assertThat(page(200, "/releases", "en", Role.RELEASE_MANAGER)).contains("name=\"archive\"");
    assertThat(page(200, "/releases/1.0.0", "zh", Role.VIEWER))
        .contains("签名、清单与全部文件相符")
        .doesNotContain("/retirement");
    assertThat(page(200, "/", "zh", Role.AUDITOR)).contains("<h1>概览</h1>", "href=\"/audit\"");
  }

  /** Catches: cards that never say that their rules should have been reviewed. */
  @Test
  void theReviewDateOfWhatAnswersIsLearned() throws InterruptedException {
    RuleBase active = Arc.container().instance(RuleBaseService.class).get().active().ruleBase();
    ReviewDates dates = Arc.container().instance(ReviewDates.class).get();
    String told =
        SignedIn.as(Role.VIEWER).get("/api/releases/" + active.version()).path("nextReviewOn");
    for (int i = 0; i < 600 && dates.of(active.hash()).isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(dates.of(active.hash())).contains(LocalDate.parse(told));
    assertThat(dates.of("another")).isEmpty();
  }

  private static Response retire(Role role, String version, String reason) {
    return SignedIn.as(role)
        .header("Accept", "text/html")
        .redirects()
        .follow(false)
        .formParam("reason", reason)
        .post("/releases/" + version + "/retirement");
  }

  private static void withoutTriggers(String... statements) {
    Arc.container()
        .instance(Transactions.class)
        .get()
        .useTransaction(
            handle -> {
              handle.execute("set local session_replication_role = replica");
              List.of(statements).forEach(handle::execute);
            });
  }

  /**
   * Catches: a release that somebody damaged in the database and that stays in the list for ever,
   * since its page has no form, or one that does nothing, or one for everybody.
   */
  @Test
  void aDamagedReleaseIsRetiredInAForm() {
    String version = "0.0.1";
    withoutTriggers(
        "insert into rule_base_archive (hash, version, content) values ('damaged', '0.0.1', '')",
        "insert into release (version, hash, manifest, created_at) values ('0.0.1', 'damaged', '{}', '2020-01-01T00:00:00Z')");
    try {
      String form = "action=\"/releases/0.0.1/retirement\"";
      assertThat(page(409, "/releases/0.0.1", "en", Role.RELEASE_MANAGER))
          .contains("<h1>0.0.1 ", form, "name=\"reason\"");
      assertThat(page(409, "/releases/0.0.1", "zh", Role.VIEWER)).doesNotContain(form);

      assertThat(retire(Role.VIEWER, version, "damaged").statusCode()).isEqualTo(403);
      Response unexplained = retire(Role.RELEASE_MANAGER, version, " ");
      assertThat(unexplained.statusCode()).isBetween(400, 499);
      assertThat(unexplained.asString()).contains(form);

      Response retired = retire(Role.RELEASE_MANAGER, version, "changed by hand");
      assertThat(retired.statusCode()).isEqualTo(303);
      assertThat(retired.header("Location")).endsWith("/releases/0.0.1?done=retired");
      assertThat(page(409, "/releases/0.0.1?done=retired", "en", Role.RELEASE_MANAGER))
          .contains("The release is retired.")
          .doesNotContain(form);
      assertThat(retire(Role.RELEASE_MANAGER, version, "again").statusCode()).isEqualTo(409);
      assertThat(page(200, "/audit", "en", Role.AUDITOR)).contains("release/0.0.1");
    } finally {
      withoutTriggers(
          "delete from release_retirement where version = '0.0.1'",
          "delete from release where version = '0.0.1'",
          "delete from rule_base_archive where hash = 'damaged'");
    }
  }

  /** Catches an error page that is no page, or in the wrong language. */
  @Test
  void errorsAreToldInTheReadersLanguage() {
    assertThat(page(404, "/nothing", "zh", Role.VIEWER)).contains("<h1>页面不存在</h1>");
    assertThat(page(403, "/audit", "en", Role.VIEWER)).contains("<h1>You may not see this</h1>");
    assertThat(page(200, "/audit/verification", "en", Role.AUDITOR)).contains("note done");
  }
}
