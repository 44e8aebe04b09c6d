package io.osteon.evaluation.alternatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.engine.Limits;
import io.osteon.engine.NearMiss;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.explain.Explainer;
import io.osteon.engine.explain.Facts;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.intake.StrictJson;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the shipped rules: what is said of changes is true, and near misses are what they say. */
class AlternativesTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);

  /** Each so manieth test patient. */
  private static final int STRIDE = 50;

  /** Far longer than a search takes, so that it is the same on any machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String START =
      """
      {"patient":{"age":58,"sex":"female"},
       "diagnoses":[{"condition":"breast_cancer","date":"2024-06-07"},
                    {"condition":"bone_metastasis","date":"2026-11-16"}],
       "laboratoryResults":[
         {"item":"calciumTotal","value":2.30,"unit":"mmol/L","date":"2026-11-20"},
         {"item":"albumin","value":40,"unit":"g/L","date":"2026-11-20"},
         {"item":"creatinine","value":70,"unit":"umol/L","date":"2026-11-20"},
         {"item":"weight","value":60,"unit":"kg","date":"2026-11-20"}],
       "medications":[%s]}
      """;

  private final Evaluator evaluator = ShippedRules.evaluator();
  private final Terminology terminology = evaluator.ruleBase().terminology();

  private List<PatientCase> cases() throws IOException {
    List<PatientCase> cases = new ArrayList<>();
    int number = 0;
    try (Stream<Path> files = Files.list(ShippedRules.FOLDER.resolve("scenarios"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && number++ % STRIDE == 0) {
            cases.add(
                Scenario.read((ObjectNode) StrictJson.parse(line), terminology).patientCase());
          }
        }
      }
    }
    return cases;
  }

  private PatientCase start(String medications) {
    return CaseJsonReader.read(
        START.formatted(medications).getBytes(StandardCharsets.UTF_8), AT, terminology);
  }

  private Alternatives whole(Decision decision) {
    return Alternatives.of(evaluator, decision, PATIENCE);
  }

  private SmallestChanges changes(Decision decision, Language language) {
    return whole(decision).smallestChanges(language);
  }

  private static Set<String> shown(Decision decision) {
    Set<String> shown = new TreeSet<>();
    for (DecidedRule rule : decision.shown()) {
      shown.add(rule.id());
    }
    return shown;
  }

  private static Set<String> ids(List<RuleChange> changes) {
    Set<String> ids = new TreeSet<>();
    changes.forEach(change -> ids.add(change.id()));
    return ids;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** A change comes over the wire as the page sends it, and is evaluated anew. */
  private Decision again(PatientCase patientCase, CaseChange change) {
    List<CaseChange> read =
        CaseChangeJson.read(CaseChangeJson.write(List.of(change)).getBytes(StandardCharsets.UTF_8));
    return evaluator.decide(CaseChanges.apply(patientCase, read, terminology));
  }

  @Test
  void eachStatedChangeIsTrueAndSaidAlikeAgain() throws IOException {
    int stated = 0;
    for (PatientCase patientCase : cases()) {
      Decision now = evaluator.decide(patientCase);
      SmallestChanges changes = changes(now, Language.EN);
      for (SmallestChanges.Alternative each : changes.changes()) {
        Set<String> then = shown(again(patientCase, each.change()));
        String said = each.sentence(Language.EN);
        assertEquals(without(then, shown(now)), ids(each.comparison().added()), said);
        Set<String> gone = new TreeSet<>(ids(each.comparison().removed()));
        gone.addAll(ids(each.comparison().hidden()));
        assertEquals(without(shown(now), then), gone, said);
        assertFalse(each.words().contains("null") || each.effect().isBlank(), said);
        stated++;
      }
      assertEquals(
          changes.toString(), changes(evaluator.decide(patientCase), Language.EN).toString());
    }
    assertTrue(stated > 100, "only " + stated + " changes were stated");
  }

  @Test
  void aNearMissNamesAConditionThatFailsWhileAllOthersHold() throws IOException {
    int found = 0;
    for (PatientCase patientCase : cases()) {
      Decision decision = evaluator.decide(patientCase);
      List<Fact> all = new ArrayList<>(decision.facts());
      evaluator
          .rules()
          .trace(decision.facts(), Limits.DEFAULT)
          .insertions()
          .forEach(insertion -> all.add(insertion.fact()));
      Facts facts = type -> all.stream().filter(type::isInstance).toList();
      for (NearMiss miss : evaluator.nearMisses(decision)) {
        CheckedRule rule =
            evaluator.rules().rules().stream()
                .filter(each -> each.name().equals(miss.rule()))
                .findFirst()
                .orElseThrow();
        assertFalse(holds(rule, rule.conditions(), facts), miss.rule());
        Condition failing = rule.conditions().get(miss.condition());
        List<Condition> others = new ArrayList<>(rule.conditions());
        others.remove(miss.condition());
        if (miss.kind() != NearMiss.Kind.NOT_MET) {
          assertTrue(holds(rule, others, facts), () -> miss.rule() + " without " + failing);
        } else {
          assertEquals(1, miss.failed().get(0).facts().size(), miss.rule());
        }
        assertEquals(others.isEmpty(), miss.held().isEmpty(), miss.rule());
        found++;
      }
      for (Language language : Language.values()) {
        NearMisses.of(evaluator, decision, language)
            .nearly()
            .forEach(nearly -> assertFalse(nearly.words().contains("null"), nearly.words()));
      }
    }
    assertTrue(found > 100, "only " + found + " near misses");
  }

  private static boolean holds(CheckedRule rule, List<Condition> conditions, Facts facts) {
    CheckedRule asked =
        new CheckedRule(
            rule.file(),
            rule.line(),
            rule.name(),
            rule.attributes(),
            conditions,
            rule.actions(),
            rule.slots());
    return new Explainer(asked, Vocabulary.clinical()).holds(facts);
  }

  private static SmallestChanges.Alternative adding(
      SmallestChanges changes, String rule, LaboratoryItem item) {
    return changes.about(rule).stream()
        .filter(each -> ids(each.comparison().added()).contains(rule))
        .filter(
            each ->
                each.change() instanceof CaseChange.SetLaboratoryResult result
                    && result.item() == item)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing adds " + rule + ": " + changes));
  }

  /** One step nearer to the value on record the rule does not apply. */
  private void turnsExactlyThere(
      PatientCase patientCase, String rule, LaboratoryItem item, String back) {
    SmallestChanges changes = changes(evaluator.decide(patientCase), Language.EN);
    CaseChange.SetLaboratoryResult turn =
        (CaseChange.SetLaboratoryResult) adding(changes, rule, item).change();
    assertTrue(shown(again(patientCase, turn)).contains(rule));
    CaseChange nearer =
        new CaseChange.SetLaboratoryResult(
            item, turn.value().add(new BigDecimal(back)), turn.unit(), turn.date());
    assertFalse(shown(again(patientCase, nearer)).contains(rule), turn + " is not the nearest");
  }

  @Test
  void calciumIsLowFromTheNearestHundredthOn() {
    turnsExactlyThere(start(""), "MON-01", LaboratoryItem.CALCIUM_TOTAL, "0.01");
  }

  @Test
  void creatinineAtWhichTheClearanceForbidsZoledronate() {
    turnsExactlyThere(
        start("{\"drug\":\"zoledronate\",\"planned\":[\"2026-11-30\"]}"),
        "BTA-08",
        LaboratoryItem.CREATININE,
        "-1");
  }

  @Test
  void aDentalExaminationRemovesWhatAsksForIt() {
    SmallestChanges changes = changes(evaluator.decide(start("")), Language.EN);
    assertTrue(
        changes.about("MON-14").stream()
            .anyMatch(
                each ->
                    each.change() instanceof CaseChange.AddEvent
                        && each.words().startsWith("Dental examination on 2026-11-23")
                        && each.effect().contains("removes MON-14")),
        () -> changes.about("MON-14").toString());
  }

  @Test
  void aCheckpointInhibitorBringsItsRules() {
    SmallestChanges changes = changes(evaluator.decide(start("")), Language.ZH);
    assertTrue(
        changes.changes().stream()
            .anyMatch(
                each ->
                    each.change() instanceof CaseChange.PlanMedication plan
                        && plan.drug().equals("pembrolizumab")
                        && each.effect().contains("ICI-")),
        () -> changes.toString());
  }

  @Test
  void aMissingMedicationListDecidesTheStart() {
    PatientCase unknown =
        CaseJsonReader.read(
            START
                .formatted("")
                .replaceAll(",\\s*\"medications\":\\[]", "")
                .getBytes(StandardCharsets.UTF_8),
            AT,
            terminology);
    Completeness missing = whole(evaluator.decide(unknown)).completeness(Language.EN);
    Completeness.Entry list =
        missing.entries().stream()
            .filter(entry -> entry.id().equals("BTA-01/medication-list"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        list.decides().stream().anyMatch(rule -> rule.id().equals("BTA-01")), list.toString());
  }

  /**
   * Catches what another day or another calcium decides being told as what missing data decides:
   * either may silence the rule that asks.
   */
  @Test
  void missingDataDecidesOnlyWhatItsOwnValuesDecide() {
    PatientCase planned = start("{\"name\":\"Xgeva\",\"planned\":[\"2026-11-30\"]}");
    Completeness missing = whole(evaluator.decide(planned)).completeness(Language.EN);
    Set<String> decided = new TreeSet<>();
    missing.entries().forEach(entry -> entry.decides().forEach(rule -> decided.add(rule.id())));
    assertTrue(decided.size() > 1, missing.toString());
    assertFalse(decided.contains("DQ-03"), "the creatinine is known: " + missing);
    assertFalse(decided.contains("MON-01"), "the calcium is known: " + missing);
  }

  /** Catches a search that says less without saying so, or something untrue, once time is over. */
  @Test
  void aSearchThatIsEndedEarlySaysSoAndNothingUntrue() {
    Decision now = evaluator.decide(start(""));
    Alternatives ended = Alternatives.of(evaluator, now, Duration.ofNanos(-1));
    assertFalse(ended.isWhole());
    assertTrue(ended.smallestChanges(Language.EN).changes().isEmpty());
    assertTrue(ended.completeness(Language.EN).entries().size() > 0, "what is missing is known");
    assertTrue(whole(now).isWhole());
  }
}
