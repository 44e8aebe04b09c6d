package io.osteon.verification.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.ScenarioRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The impact of a change on the test patients of the shipped rule base. */
class ImpactTest {
  private static final Evaluator BEFORE = ShippedRules.evaluator();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static Evaluator evaluator(RuleBaseFiles files) {
    return RuleBaseVerification.of(files).evaluator().orElseThrow();
  }

  private static Evaluator changed(String path, String from, String to) {
    return evaluator(
        ShippedRules.changed(
            path,
            text -> {
              assertThat(text).contains(from);
              return text.replace(from, to);
            }));
  }

  private static ImpactReport impact(Evaluator after, int list) {
    return Impact.of(BEFORE, after, ImpactCases.scenarios(BEFORE.ruleBase()), list, done -> {});
  }

  /** Catches: differences where nothing differs, such as texts with unstable order. */
  @Test
  void theSameRulesChangeNothing() {
    ImpactReport report = impact(evaluator(RuleBaseFiles.shipped()), Impact.LISTED);
    assertThat(report.cases()).isGreaterThan(100);
    assertThat(report.affected()).isZero();
    assertThat(report.unreadable()).isZero();
    assertThat(report.rules()).isEmpty();
  }

  /** Catches: counts that do not add up to what the two rule bases say by themselves. */
  @Test
  void aRuleThatIsSwitchedOffIsLostWhereItWasShown() {
    Evaluator after =
        changed(
            "logic/monitoring.drl",
            "rule \"MON-02 Severe or symptomatic hypocalcaemia\"\nwhen",
            "rule \"MON-02 Severe or symptomatic hypocalcaemia\"\nenabled false\nwhen");
    ImpactReport report = impact(after, Impact.LISTED);
    long lost =
        ImpactCases.scenarios(BEFORE.ruleBase())
            .filter(each -> shows(BEFORE, each, "MON-02") && !shows(after, each, "MON-02"))
            .count();
    assertThat(lost).isPositive();
    assertThat(report.rules())
        .filteredOn(rule -> rule.rule().equals("MON-02"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.lost()).isEqualTo((int) lost))
        .satisfies(rule -> assertThat(rule.gained()).isZero());
    assertThat(report.listed()).hasSize(report.affected());
    assertThat(report.before()).isEqualTo(BEFORE.ruleBase().hash());
    assertThat(report.after()).isEqualTo(after.ruleBase().hash());
  }

  private static boolean shows(Evaluator evaluator, ImpactCase each, String rule) {
    return evaluator.decide(each.reader().apply(evaluator)).shown().stream()
        .anyMatch(shown -> shown.id().equals(rule));
  }

  /** Catches: a change of words in one language that nobody is told of. */
  @Test
  void wordsInOneLanguageAreAChange() {
    Evaluator after = changed("advice/monitoring.yaml", "偏低：先纠正低钙", "偏低，请先纠正低钙");
    ImpactReport report = impact(after, 3);
    assertThat(report.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.rule()).isEqualTo("MON-01"))
        .satisfies(rule -> assertThat(rule.changed()).isEqualTo(report.affected()));
    assertThat(report.listed()).hasSize(3);
    assertThat(report.truncated()).isTrue();
    RecommendationChange change = report.listed().get(0).changes().get(0);
    assertThat(change.before().text().en()).isEqualTo(change.after().text().en());
    assertThat(change.before().text().zh()).isNotEqualTo(change.after().text().zh());
  }

  /** Catches: one case that cannot be read ending the comparison. */
  @Test
  void casesThatCannotBeReadAreCounted() {
    ImpactCase broken =
        new ImpactCase(
            "broken",
            ImpactCase.Source.JOURNAL,
            evaluator -> ScenarioRunner.patient("{\"id\":\"x\",\"age\":-1}", evaluator));
    List<Integer> progress = new ArrayList<>();
    ImpactReport report =
        Impact.of(
            BEFORE,
            BEFORE,
            Stream.concat(Stream.of(broken), ImpactCases.scenarios(BEFORE.ruleBase()).limit(2)),
            10,
            progress::add);
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(report.cases()).isEqualTo(2);
    assertThat(progress).containsExactly(1, 2, 3);
  }

  /** Catches: a comparison that goes on after nobody wants it any more. */
  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> impact(BEFORE, 1)).isInstanceOf(CancellationException.class);
  }

  /** Catches: a report that a restart brings back otherwise than it was. */
  @Test
  void aReportSurvivesItsJson() {
    ImpactReport report = impact(changed("advice/monitoring.yaml", "偏低：先纠正低钙", "偏低，请先纠正低钙"), 5);
    assertThat(ImpactReportJson.read(ImpactReportJson.write(report))).isEqualTo(report);
    assertThatThrownBy(() -> ImpactReportJson.read("[]"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
