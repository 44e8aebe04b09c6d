package io.osteon.web.mdt.calculator;

import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.SpinalInstability;
import io.osteon.intake.CaseNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The calculators of the two fracture scores. */
final class ScoreCalculators {
  private static final List<String> MIRELS = List.of("site", "pain", "lesion", "size");
  private static final List<String> SINS =
      List.of("location", "pain", "lesion", "alignment", "collapse", "posterolateral");

  /** From this total on the humerus series found the score to discriminate best. */
  private static final int HUMERUS = 8;

  private final CalculatorInput input;
  private final CalculatorText text;
  private final CalculatorWords words;

  ScoreCalculators(CalculatorInput input, CalculatorText text) {
    this.input = input;
    this.text = text;
    this.words = text.words();
  }

  /** The Mirels score. */
  Calculator mirels() {
    Calculation calculation = Calculation.mirels(input, text.terminology(), text.parameters());
    return new Calculator(
        "mirels",
        words.mirels(),
        fields("mirels", MIRELS, CaseNames.MIRELS),
        List.of(words.mirelsFormula()),
        List.of("Mirels H. Clin Orthop Relat Res 1989;249:256–264."),
        List.of(words.mirelsCaution()),
        calculation.fact(LongBoneFractureRisk.class).map(this::mirels).orElseGet(this::nothing));
  }

  private Answer mirels(LongBoneFractureRisk risk) {
    if (risk.incomplete()) {
      return missing(risk.missingItems());
    }
    int total = risk.total();
    List<String> remarks =
        risk.upperLimb() && total >= HUMERUS ? List.of(words.mirelsUpperLimb()) : List.of();
    if (total >= text.parameters().count("mirels.impending-fracture")) {
      return score(words.mirels(), total, 12, words.mirelsImpending(), "warning", remarks);
    }
    return total >= text.parameters().count("mirels.borderline")
        ? score(words.mirels(), total, 12, words.mirelsBorderline(), "warning", remarks)
        : score(words.mirels(), total, 12, words.mirelsBelow(), "neutral", remarks);
  }

  /** The Spinal Instability Neoplastic Score. */
  Calculator spine() {
    Calculation calculation = Calculation.spine(input, text.terminology(), text.parameters());
    return new Calculator(
        "sins",
        words.sins(),
        fields("sins", SINS, CaseNames.SPINAL_INSTABILITY),
        List.of(words.sinsFormula()),
        List.of(
            "Fisher CG et al. Spine 2010;35:E1221–1229.",
            "Fourney DR et al. J Clin Oncol 2011;29:3072–3077."),
        List.of(words.sinsCaution()),
        calculation.fact(SpinalInstability.class).map(this::spine).orElseGet(this::nothing));
  }

  private Answer spine(SpinalInstability spine) {
    if (spine.incomplete()) {
      return missing(spine.missingItems());
    }
    int total = spine.total();
    if (total >= text.parameters().count("sins.unstable")) {
      return score(words.sins(), total, 18, words.sinsUnstable(), "critical", List.of());
    }
    return total >= text.parameters().count("sins.potentially-unstable")
        ? score(words.sins(), total, 18, words.sinsPotentiallyUnstable(), "warning", List.of())
        : score(words.sins(), total, 18, words.sinsStable(), "good", List.of());
  }

  private Answer score(
      String name, int total, int highest, String meaning, String tone, List<String> remarks) {
    Answer.Result result = new Answer.Result(name, words.ofHighest(total, highest), meaning);
    return new Answer(List.of(result), tone, remarks, List.of(), List.of());
  }

  private Answer nothing() {
    return new Answer(List.of(), "neutral", List.of(), List.of(), List.of());
  }

  private Answer missing(List<String> items) {
    return new Answer(
        List.of(), "neutral", List.of(), items.stream().map(text::scoreItem).toList(), List.of());
  }

  private List<Field> fields(
      String score, List<String> items, Map<String, Map<String, Integer>> grades) {
    List<Field> fields = new ArrayList<>();
    for (String item : items) {
      String name = score + "-" + item;
      List<Field.Choice> choices =
          grades.get(item).entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(grade -> choice(name, item, grade))
              .toList();
      fields.add(
          new Field(
              name, text.scoreItem(item), "choice", input.text(name), choices, List.of(), ""));
    }
    return fields;
  }

  private Field.Choice choice(String name, String item, Map.Entry<String, Integer> grade) {
    return new Field.Choice(
        grade.getKey(),
        words.points(text.scoreGrade(item, grade.getKey()), grade.getValue()),
        input.text(name).equals(grade.getKey()));
  }
}
