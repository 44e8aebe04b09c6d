package io.osteon.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.engine.Limits;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MutationTestingTest {
  private static final String RULE =
      """
      package osteon.example;

      import io.osteon.facts.*;

      global Parameters parameters;
      global Advice advice;

      rule "Example"
      when
          $therapy : BoneTargetedTherapy( active,
                                          firstDoseDaysAgo >= parameters.days( "treatment.review-after" ) )
          exists ( Finding( name in ( FindingName.PREGNANT, FindingName.LACTATING ), present ) or Patient( age < 18 ) )
      then
          advice.recommend( "BTA-17", $therapy );
      end
      """;

  /** Catches a kind of change that is no longer made, or one whose lines are shown wrongly. */
  @Test
  void everyKindOfChangeIsMadeAtItsPlace() {
    RuleText rule = RuleText.of(new LogicFile("logic/example.drl", RULE)).get(0);
    List<RuleMutant> mutants = RuleMutant.of(rule, ShippedRules.ruleBase().parameters(), Set.of());

    assertThat(mutants)
        .extracting(mutant -> mutant.id().substring("Example | ".length()))
        .contains(
            "BoneTargetedTherapy: active -> nothing",
            "BoneTargetedTherapy: active -> !active",
            "BoneTargetedTherapy: firstDoseDaysAgo >= parameters.days( \"treatment.review-after\" )"
                + " -> firstDoseDaysAgo >= 731",
            "Finding: FindingName.LACTATING -> nothing",
            "Finding: name in ( FindingName.PREGNANT, FindingName.LACTATING ) -> not in",
            "Patient: age < 18 -> age <= 18",
            "Patient: age < 18 -> age < 17",
            "Patient( age < 18 ) -> nothing",
            "advice.recommend( \"BTA-17\", $therapy ) -> nothing");
    assertThat(mutants)
        .extracting(mutant -> mutant.change().kind())
        .contains(MutantKind.AND_OR_SWAPPED);
    Mutant moved =
        mutants.stream()
            .filter(mutant -> mutant.id().endsWith(">= 731"))
            .findFirst()
            .orElseThrow()
            .toReport();
    assertThat(moved.line()).isEqualTo(11);
    assertThat(moved.original())
        .isEqualTo("firstDoseDaysAgo >= parameters.days( \"treatment.review-after\" ) )");
    assertThat(moved.mutated()).isEqualTo("firstDoseDaysAgo >= 731 )");
  }

  /** Catches a report that drafts could not read back from the database. */
  @Test
  void reportSurvivesJson() throws Exception {
    MutationReport report = run(without("BTA-17"), Set.of("BTA-17"));

    assertThat(MutationReportJson.read(MutationReportJson.write(report))).isEqualTo(report);
    assertThatThrownBy(() -> MutationReportJson.read("{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Catches survivors that are counted as noticed, and witnesses that prove nothing. */
  @Test
  void whatNoTestPatientNoticesIsOfferedAsTestPatient() throws Exception {
    RuleBaseFiles files = without("BTA-17");
    MutationReport before = run(files, Set.of("BTA-17"));
    List<String> witnesses = new ArrayList<>();
    before.survivors().forEach(mutant -> mutant.witness().ifPresent(witnesses::add));

    assertThat(before.reaches(MutationTesting.EXPECTED_SCORE)).isFalse();
    assertThat(witnesses).isNotEmpty();
    var evaluator = RuleBaseVerification.of(files).evaluator().orElseThrow();
    for (String line : witnesses) {
      Scenario scenario = Scenario.read(line, evaluator.ruleBase().terminology());
      assertThat(scenario.judge(evaluator.decide(scenario.patientCase())).failures()).isEmpty();
    }
    MutationReport after = run(with(files, witnesses), Set.of("BTA-17"));
    assertThat(after.killed()).isGreaterThan(before.killed());
  }

  /** Catches a DRL name or a parameter's id that is passed over. */
  @Test
  void rulesCanBeNamedInThreeWays() throws Exception {
    MutationReport report =
        run(
            RuleBaseFiles.read(ShippedRules.FOLDER),
            Set.of("BTA-17", "SAF-15 Ear symptoms after an antiresorptive", "weight.validity"));

    assertThat(report.rules())
        .extracting(RuleScore::rule)
        .containsExactly("SAF-15", "BTA-17", "weight.validity");
  }

  /** Catches work that goes on when the draft is gone. */
  @Test
  void interruptionEndsTheWork() throws IOException {
    RuleBaseFiles files = RuleBaseFiles.read(ShippedRules.FOLDER);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> run(files, MutationTesting.ALL))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Catches progress that goes backwards or ends before the end. */
  @Test
  void progressGrowsToItsEnd() throws Exception {
    List<int[]> seen = new ArrayList<>();
    new MutationTesting(RuleBaseFiles.read(ShippedRules.FOLDER), Limits.DEFAULT)
        .run(Set.of("MON-12"), (done, total) -> seen.add(new int[] {done, total}));

    assertThat(seen).isSortedAccordingTo((a, b) -> Integer.compare(a[0], b[0]));
    assertThat(seen.get(seen.size() - 1)).containsExactly(2, 2);
  }

  private static MutationReport run(RuleBaseFiles files, Set<String> rules)
      throws InterruptedException {
    return new MutationTesting(files, Limits.DEFAULT).run(rules, Progress.NONE);
  }

  /** The shipped rule base without the test patients that name a rule. */
  private static RuleBaseFiles without(String rule) throws IOException {
    Map<String, byte[]> content = content(RuleBaseFiles.read(ShippedRules.FOLDER));
    content.replaceAll(
        (path, bytes) ->
            path.startsWith("scenarios/")
                ? bytes(text(bytes).lines().filter(line -> !line.contains('"' + rule)).toList())
                : bytes);
    return RuleBaseFiles.of(content);
  }

  private static RuleBaseFiles with(RuleBaseFiles files, List<String> scenarios) {
    Map<String, byte[]> content = content(files);
    content.put("scenarios/witnesses.jsonl", bytes(scenarios));
    return RuleBaseFiles.of(content);
  }

  private static Map<String, byte[]> content(RuleBaseFiles files) {
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    return content;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
