package io.osteon.authoring.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleBaseEditTest {
  private static final RuleBaseFiles FILES = ShippedRules.ruleBase().files();

  private static RuleBaseEdit edit() {
    return RuleBaseEdit.of(FILES);
  }

  private static RuleBase load(RuleBaseEdit edit) {
    var loaded = RuleBaseLoader.load(edit.files());
    return loaded.ruleBase().orElseThrow(() -> new AssertionError(loaded.problems().toString()));
  }

  private static AdviceRule advice(RuleBaseEdit edit, String id) {
    return RuleBaseLoader.load(edit.files()).draft().advice().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String text(RuleBaseFiles files, String path) {
    return new String(files.bytes(path), StandardCharsets.UTF_8);
  }

  /** The lines of a file that differ, as "-old" and "+new"; the rest is the same byte for byte. */
  private static List<String> changedLines(RuleBaseEdit edit, String path) {
    List<String> before = new ArrayList<>(List.of(text(FILES, path).split("\n", -1)));
    List<String> after = new ArrayList<>(List.of(text(edit.files(), path).split("\n", -1)));
    for (String other : FILES.paths()) {
      if (!other.equals(path)) {
        assertThat(edit.files().bytes(other)).as(other).isEqualTo(FILES.bytes(other));
      }
    }
    while (!before.isEmpty() && !after.isEmpty() && before.get(0).equals(after.get(0))) {
      before.remove(0);
      after.remove(0);
    }
    while (!before.isEmpty()
        && !after.isEmpty()
        && before.get(before.size() - 1).equals(after.get(after.size() - 1))) {
      before.remove(before.size() - 1);
      after.remove(after.size() - 1);
    }
    List<String> lines = new ArrayList<>();
    before.forEach(line -> lines.add("-" + line.strip()));
    after.forEach(line -> lines.add("+" + line.strip()));
    return lines;
  }

  /** Catches an edit of a parameter that touches another one, a comment or the layout. */
  @Test
  void aParameterChangesOnItsOwnLines() {
    RuleBaseEdit edit = edit().setParameter("calcium.validity", new BigDecimal("21"), "Dr: \"X\"");
    assertThat(changedLines(edit, "parameters.yaml"))
        .startsWith("-value: 14")
        .contains("+value: 21", "+signedOffBy: \"Dr: \\\"X\\\"\"");
    ParameterDefinition changed = load(edit).parameters().find("calcium.validity").orElseThrow();
    assertThat(changed.value()).isEqualByComparingTo("21");
    assertThat(changed.signedOffBy()).isEqualTo("Dr: \"X\"");
    for (ParameterDefinition each : ShippedRules.ruleBase().parameters().all()) {
      if (!each.id().equals("calcium.validity")) {
        assertThat(load(edit).parameters().find(each.id())).contains(each);
      }
    }
    assertThatThrownBy(() -> edit().setParameter("calcium.validity", new BigDecimal("99"), null))
        .isInstanceOf(EditException.class)
        .hasMessageContaining("expected 1 to 60");
    assertThatThrownBy(() -> edit().setParameter("calcium.validity", new BigDecimal("2.5"), null))
        .isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().setParameter("none", BigDecimal.ONE, null))
        .isInstanceOf(EditException.class);
  }

  /** Catches words that are read back otherwise than they were written: quotes, colons, emoji. */
  @Test
  void whateverIsWrittenIsReadBack() {
    Random random = new Random(20261123);
    String[] pieces = {
      "\"", "'", ": ", "#", " # ", "\\", "\\n", "\n", "\r\n", "\t", "钙", "，", "“", "😀", "- ", "%",
      "&a", "*a", "!", "|", ">", "@", "`", "null", "a", " ", "?"
    };
    for (int i = 0; i < 25; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String chinese = "字" + text + "末";
      RuleBaseEdit edit = edit().setWords("MON-01", WordsField.TITLE, Language.ZH, chinese);
      assertThat(changedLines(edit, "advice/monitoring.yaml")).hasSize(2);
      RuleBase loaded = load(edit);
      for (AdviceRule rule : ShippedRules.ruleBase().advice().all()) {
        AdviceRule after = loaded.advice().find(rule.id()).orElseThrow();
        if (rule.id().equals("MON-01")) {
          assertThat(after.title()).isEqualTo(new BilingualText(rule.title().en(), chinese));
        } else {
          assertThat(after).isEqualTo(rule);
        }
      }
    }
  }

  /** Catches words that land in another field, variant, entry or language. */
  @Test
  void eachKindOfWordsFindsItsPlace() {
    String monitoring = "advice/monitoring.yaml";
    List<WordsField> fields =
        List.of(
            WordsField.TEXT,
            WordsField.DEFAULTS,
            WordsField.variant(WordsField.Kind.VARIANT_NOTE, "symptoms-not-recorded"),
            WordsField.variant(WordsField.Kind.VARIANT_TEXT, "total-without-albumin"),
            WordsField.action(1),
            WordsField.need(2));
    for (WordsField field : fields) {
      RuleBaseEdit edit = edit().setWords("MON-01", field, Language.EN, "Other: words.");
      assertThat(changedLines(edit, monitoring))
          .hasSize(2)
          .last()
          .asString()
          .contains("Other: words.");
    }
    assertThat(
            advice(edit().setWords("MON-01", WordsField.need(2), Language.EN, "n"), "MON-01")
                .needs()
                .get(2)
                .en())
        .isEqualTo("n");
    assertThat(
            advice(
                    edit().setWords("MON-05", WordsField.missing("dose-dates"), Language.EN, "ask"),
                    "MON-05")
                .missing("dose-dates")
                .orElseThrow()
                .text()
                .source()
                .en())
        .isEqualTo("ask");
    AdviceRule added =
        advice(
            edit()
                .setWords(
                    "MON-01",
                    WordsField.variant(WordsField.Kind.VARIANT_NOTE, "total-without-albumin"),
                    Language.ZH,
                    "新的附注"),
            "MON-01");
    assertThat(added.variant("total-without-albumin").orElseThrow().note().source().zh())
        .isEqualTo("新的附注");
    assertThatThrownBy(() -> edit().setWords("MON-01", WordsField.TEXT, Language.EN, "{oops"))
        .isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().setWords("MON-01", WordsField.TEXT, Language.EN, " "))
        .isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().setWords("MON-01", WordsField.action(9), Language.EN, "x"))
        .isInstanceOf(EditException.class);
  }

  /** Catches an urgency or a level of another rule that is changed. */
  @Test
  void urgencyAndLevel() {
    RuleBaseEdit edit =
        edit().setUrgency("MON-01", Urgency.INFO).setLevel("MON-01", EvidenceLevel.LOW);
    assertThat(advice(edit, "MON-01").urgency()).isEqualTo(Urgency.INFO);
    assertThat(advice(edit, "MON-01").level()).isEqualTo(EvidenceLevel.LOW);
    assertThat(advice(edit, "MON-02").urgency()).isEqualTo(Urgency.CRITICAL);
  }

  /** Catches needs that differ in number between the languages, or stand in another rule. */
  @Test
  void needsAndDefaultsAreAdded() {
    BilingualText need = new BilingualText("weight: \"kg\"", "体重");
    for (String id : List.of("MON-01", "DQ-01", "DQ-03", "MDT-10", "SAF-15", "BTA-17", "ICI-07")) {
      AdviceRule rule = ShippedRules.ruleBase().advice().find(id).orElseThrow();
      RuleBaseEdit edit = edit().addNeed(rule.id(), need);
      AdviceRule added = advice(edit, rule.id());
      assertThat(added.needs()).as(rule.id()).hasSize(rule.needs().size() + 1).endsWith(need);
      assertThat(added.needs().subList(0, rule.needs().size())).isEqualTo(rule.needs());
      assertThat(advice(edit.addNeed(rule.id(), need), rule.id()).needs())
          .hasSize(rule.needs().size() + 2);
      if (rule.defaults() == null) {
        AdviceRule said =
            advice(
                edit()
                    .setWords(rule.id(), WordsField.DEFAULTS, Language.EN, "As shipped.")
                    .setWords(rule.id(), WordsField.DEFAULTS, Language.ZH, "随软件提供。"),
                rule.id());
        assertThat(said.defaults()).isEqualTo(new BilingualText("As shipped.", "随软件提供。"));
      }
    }
    assertThatThrownBy(() -> edit().addNeed("MON-01", new BilingualText("weight", " ")))
        .isInstanceOf(EditException.class);
  }

  /** Catches references that are put into the wrong rule or lose their neighbours. */
  @Test
  void evidenceIsAddedReplacedAndRemoved() {
    EvidenceEntry entry =
        new EvidenceEntry(
            "asco-cco-2017",
            new BilingualText("Says: \"so\"", "所述：“如此”"),
            "I, A",
            VerificationStatus.TO_VERIFY);
    for (String id : List.of("MON-01", "DQ-01", "MDT-10", "SAF-15", "BTA-17", "ICI-07")) {
      AdviceRule rule = ShippedRules.ruleBase().advice().find(id).orElseThrow();
      int before = rule.evidence().size();
      assertThat(advice(edit().addEvidence(rule.id(), entry), rule.id()).evidence())
          .as(rule.id())
          .hasSize(before + 1)
          .last()
          .satisfies(last -> assertThat(last.grade()).isEqualTo("I, A"));
      AdviceRule replaced = advice(edit().replaceEvidence(rule.id(), 0, entry), rule.id());
      assertThat(replaced.evidence()).hasSize(before);
      assertThat(replaced.evidence().get(0).statement()).isEqualTo(entry.statement());
      if (before > 1) {
        assertThat(advice(edit().removeEvidence(rule.id(), before - 1), rule.id()).evidence())
            .hasSize(before - 1);
      }
    }
    assertThatThrownBy(() -> edit().removeEvidence("MON-01", 7)).isInstanceOf(EditException.class);
    NewSource source =
        new NewSource(
            "new-source",
            "A: \"b\"",
            "10.1/x",
            null,
            EvidenceKind.TRIAL,
            "EU",
            "2026",
            VerificationStatus.TO_VERIFY);
    RuleBaseEdit edit = edit().addSource(source);
    assertThat(load(edit).evidence().find("new-source").orElseThrow().citation())
        .isEqualTo("A: \"b\"");
    assertThat(load(edit).evidence().all())
        .hasSize(ShippedRules.ruleBase().evidence().all().size() + 1);
    assertThatThrownBy(() -> edit.addSource(source)).isInstanceOf(EditException.class);
  }

  /** Catches lines of test patients that are glued together or lost. */
  @Test
  void testPatientsComeChangeAndGo() {
    String path = "scenarios/monitoring.jsonl";
    String line = "{\"id\": \"NEW.one\", \"age\": 60, \"must\": [], \"not\": [\"MON-01\"]}";
    RuleBaseEdit added = edit().addScenario(path, line.replace(", ", ",\n "));
    assertThat(changedLines(added, path)).hasSize(1);
    RuleBaseEdit replaced = added.replaceScenario("NEW.one", line.replace("60", "61"));
    assertThat(text(replaced.files(), path)).contains("\"age\": 61");
    assertThat(replaced.removeScenario("NEW.one").files().hash()).isEqualTo(FILES.hash());
    RuleBaseEdit ownFile = edit().addScenario("scenarios/own.jsonl", line);
    assertThat(text(ownFile.files(), "scenarios/own.jsonl")).isEqualTo(line + "\n");
    assertThatThrownBy(() -> added.addScenario(path, line)).isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().addScenario(path, "{}")).isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().addScenario("logic/x", line)).isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().removeScenario("none")).isInstanceOf(EditException.class);
  }

  /** Catches a skeleton or a copy that does not load, compile and fit its words. */
  @Test
  void newRulesAndCopiesAreWhole() {
    RuleBaseEdit skeleton = edit().addRule("MON-77", "New: \"rule\"", "新规则");
    assertThat(RuleBaseVerification.of(skeleton.files()).hasErrors())
        .as(RuleBaseVerification.of(skeleton.files()).problems().toString())
        .isFalse();
    assertThat(advice(skeleton, "MON-77").title().en()).isEqualTo("New: \"rule\"");
    for (String id : List.of("MON-01", "BTA-01", "MDT-01", "SAF-01", "DQ-02", "ICI-04")) {
      String copy = id.replaceAll("-.*", "-88");
      RuleBaseEdit edit = edit().duplicateRule(id, copy);
      RuleBaseVerification verified = RuleBaseVerification.of(edit.files());
      assertThat(verified.hasErrors()).as(id + verified.problems()).isFalse();
      AdviceRule original = ShippedRules.ruleBase().advice().find(id).orElseThrow();
      AdviceRule copied = advice(edit, copy);
      assertThat(copied.title()).isEqualTo(original.title());
      assertThat(copied.variants()).hasSameSizeAs(original.variants());
      assertThat(copied.interview()).isEmpty();
      assertThat(verified.evaluator().orElseThrow().rules().models())
          .filteredOn(model -> model.name().startsWith(copy))
          .hasSameSizeAs(
              ShippedRules.evaluator().rules().models().stream()
                  .filter(model -> model.advice().stream().anyMatch(c -> c.id().startsWith(id)))
                  .toList());
    }
    assertThatThrownBy(() -> edit().addRule("MON-01", "a", "钙")).isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().addRule("XX-01", "a", "钙")).isInstanceOf(EditException.class);
    assertThatThrownBy(() -> edit().duplicateRule("MON-98", "MON-99"))
        .isInstanceOf(EditException.class);
  }
}
