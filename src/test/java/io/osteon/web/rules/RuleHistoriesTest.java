package io.osteon.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.authoring.edit.WordsField;
import io.osteon.authoring.overview.ParameterEntry;
import io.osteon.authoring.overview.RuleOverview;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ApprovedReleases;
import io.osteon.testing.ShippedRules;
import io.osteon.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which releases changed a rule. */
class RuleHistoriesTest {
  private final SigningKey key = SigningKey.generate();
  private final TrustedKeys trusted = new TrustedKeys(List.of(key.verificationKey()));
  private final Transactions transactions = new Transactions(TestDatabase.fresh());
  private final ReleaseVerifier verifier = new ReleaseVerifier(trusted);
  private final RuleOverview overview = RuleOverview.of(ShippedRules.evaluator());
  private final RuleHistories histories =
      new RuleHistories(transactions, new ReleaseCatalogue(verifier), verifier);

  private List<String> versions(String rule) {
    return histories.of(overview.rule(rule).orElseThrow()).changes().stream()
        .map(change -> change.release().version())
        .toList();
  }

  private static BigDecimal another(ParameterEntry parameter) {
    return parameter.definition().value().equals(parameter.definition().minimum())
        ? parameter.definition().maximum()
        : parameter.definition().minimum();
  }

  /**
   * Catches: a release missing from the history of a rule, above all one that changed a parameter
   * of several rules, and rules that seem changed although they were not.
   */
  @Test
  void aRuleKnowsTheReleasesThatChangedIt() {
    new ShippedRelease(
            transactions,
            key,
            new AuditTrail(transactions, key, trusted, Clock.systemUTC()),
            (transaction, actor, name, reason, imported) -> UUID.randomUUID(),
            Clock.systemUTC())
        .settle(RuleBaseFiles.shipped(), "this test");
    assertThat(histories.of(overview.rule("MON-01").orElseThrow()))
        .isEqualTo(new RuleHistory(List.of(), 0, true));

    ParameterEntry shared =
        overview.parameters().stream()
            .filter(each -> each.rules().size() > 1)
            .filter(each -> another(each).compareTo(each.definition().value()) != 0)
            .findFirst()
            .orElseThrow();
    String untouched =
        overview.rules().stream()
            .map(rule -> rule.advice().id())
            .filter(id -> !id.equals("MON-01") && !shared.rules().contains(id))
            .findFirst()
            .orElseThrow();
    ApprovedReleases releases = new ApprovedReleases(transactions, key);
    RuleBaseFiles words =
        RuleBaseEdit.of(RuleBaseFiles.shipped())
            .setWords("MON-01", WordsField.TITLE, Language.EN, "Another title")
            .files();
    String first = releases.make(words).version();
    String second =
        releases
            .make(
                RuleBaseEdit.of(words)
                    .setParameter(shared.definition().id(), another(shared), "Li Na")
                    .files())
            .version();

    assertThat(versions("MON-01")).contains(first);
    assertThat(versions(untouched)).isEmpty();
    for (String rule : shared.rules()) {
      assertThat(versions(rule)).as(rule).contains(second);
    }
  }
}
