package io.osteon.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.review.ApprovedDrafts;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.ShippedRules;
import io.osteon.testing.SignedIn;
import io.osteon.verification.RuleBaseVerification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms of drafts as a browser without scripts sends them. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DraftFormsTest {
  private static final String LIMIT =
      "  - id: calcium.upper-limit.mg-per-decilitre\n    value: 10.1";

  @Inject Transactions transactions;
  @Inject SigningKey key;
  @Inject AuditTrail audit;
  @Inject ApprovedDrafts imports;
  @Inject Drafts drafts;
  @Inject DraftFiles files;
  @Inject Assessments assessments;

  private SignedIn author;
  private UUID draft;

  @BeforeEach
  void begin() {
    author = SignedIn.person("forms", Role.AUTHOR);
    new ShippedRelease(transactions, key, audit, imports, Clock.systemUTC())
        .settle(RuleBaseFiles.shipped(), "this test");
    draft = drafts.create(author.actor(), "Forms", "A reason", "Dr. Wang", Optional.empty()).id();
  }

  private static AdviceRule rule(Predicate<AdviceRule> wanted) {
    return ShippedRules.ruleBase().advice().all().stream().filter(wanted).findFirst().orElseThrow();
  }

  private AdviceRule now(String rule) {
    RuleBaseVerification verification = RuleBaseVerification.of(drafts.files(draft));
    assertThat(verification.problems()).isEmpty();
    return verification.evaluator().orElseThrow().ruleBase().advice().find(rule).orElseThrow();
  }

  private Response send(String address, Map<String, Object> fields) {
    return author
        .request()
        .header("Accept", "text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(fields)
        .post("/drafts/" + draft + address);
  }

  private void saved(AdviceRule rule, String form, Map<String, Object> fields) {
    Response answer = send("/rules/" + rule.id() + "/forms/" + form, fields);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/rules/" + rule.id() + "?done=saved");
  }

  private long version(AdviceRule rule) {
    return files.find(draft, rule.location().file()).version();
  }

  /** Catches a need that is lost, lands in one language only, or takes the place of another one. */
  @Test
  void whatARuleNeedsIsAddedToWhatItNeeds() {
    AdviceRule rule = rule(each -> !each.needs().isEmpty());
    saved(rule, "needs", Map.of("version", 0, "en", "Weight: \"dry\"", "zh", "体重：干体重"));
    assertThat(now(rule.id()).needs())
        .startsWith(rule.needs().toArray(BilingualText[]::new))
        .endsWith(new BilingualText("Weight: \"dry\"", "体重：干体重"))
        .hasSize(rule.needs().size() + 1);

    saved(rule, "needs", Map.of("version", version(rule), "en", "Height", "zh", "身高"));
    assertThat(now(rule.id()).needs()).hasSize(rule.needs().size() + 2);
  }

  /** Catches words on a service default that are not saved. */
  @Test
  void whatIsAServiceDefaultIsAdded() {
    AdviceRule rule = rule(each -> each.defaults() == null);
    saved(rule, "defaults", Map.of("version", 0, "en", "The week is ours.", "zh", "一周为默认值。"));
    assertThat(now(rule.id()).defaults())
        .isEqualTo(new BilingualText("The week is ours.", "一周为默认值。"));
  }

  /** Catches half a translation being saved, and an author overwriting another one's words. */
  @Test
  void wordsOfOneLanguageAndOfAnOldPageAreRefused() {
    AdviceRule rule = rule(each -> !each.needs().isEmpty());
    String forms = "/rules/" + rule.id() + "/forms/";
    Response half = send(forms + "needs", Map.of("version", 0, "en", "Weight", "zh", " "));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.asString()).contains("note problem", "both languages");

    saved(rule, "needs", Map.of("version", 0, "en", "Weight", "zh", "体重"));
    Response old = send(forms + "needs", Map.of("version", 0, "en", "Height", "zh", "身高"));
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(now(rule.id()).needs()).hasSize(rule.needs().size() + 1);
  }

  /** Catches an author who waits without knowing for what, and loses the note meanwhile. */
  @Test
  void aSubmissionSaysWhatItWaitsFor() {
    String text = files.find(draft, RuleBaseFiles.PARAMETERS).text().orElseThrow();
    assertThat(text).contains(LIMIT);
    files.save(
        author.actor(),
        draft,
        0,
        RuleBaseFiles.PARAMETERS,
        text.replace(LIMIT, LIMIT.replace("10.1", "10.2")));
    long version = drafts.find(draft).version();
    Map<String, Object> form = Map.of("version", version, "note", "Please <b>look</b>");
    Response begun = send("/acts/submission", form);
    assertThat(begun.statusCode()).isEqualTo(409);
    assertThat(begun.asString())
        .contains(
            "Before reviewers look at it", "id=\"waiting\"", "Please &lt;b&gt;look&lt;/b&gt;");

    Await.until("the tests have ended", 240, () -> progress().contains("You can submit it again"));
    Response failing = send("/acts/submission", form);
    assertThat(failing.statusCode()).isEqualTo(409);
    assertThat(failing.asString())
        .contains("Test patients are not as expected", "Please &lt;b&gt;look&lt;/b&gt;")
        .doesNotContain("id=\"waiting\"");
    assertThat(assessments.find(draft, AssessmentKind.SCENARIOS)).isPresent();
  }

  private String progress() {
    return author
        .request()
        .header("Accept-Language", "en")
        .get("/drafts/" + draft + "/acts/submission/progress")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
