package io.osteon.verification.mutation;

import io.osteon.verification.mutation.Element.Pattern;
import io.osteon.verification.mutation.Element.Quantified;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds changes that cannot change anything: a rule that only refines an advice applies where the
 * advice is recommended; what all recommending rules ask anyway, it need not ask again.
 */
final class ImpliedCondition {
  /** A case has at most one fact of these types: {@link io.osteon.clinical.Derivation}. */
  private static final Set<String> AT_MOST_ONE =
      Set.of(
          "Patient",
          "RecordedLists",
          "BoneMetastasis",
          "CalciumAssessment",
          "RenalFunction",
          "BoneTargetedTherapy",
          "PrognosisEstimate",
          "Supplementation",
          "VitaminDStatus",
          "MagnesiumStatus",
          "AlkalinePhosphataseStatus",
          "CreatinineChange",
          "ZoledronateDose",
          "SpinalInstability",
          "LongBoneFractureRisk",
          "CheckpointInhibitorTherapy");

  private ImpliedCondition() {}

  /**
   * Whether a change drops what the recommending rules ask anyway.
   *
   * @param recommending the rules that recommend the advice that the rule refines; empty when it
   *     does more than refine
   */
  static boolean isDroppedBy(Change change, RuleText rule, List<RuleText> recommending) {
    if (change.kind() != MutantKind.CONDITION_DROPPED || recommending.isEmpty()) {
      return false;
    }
    Optional<Element> part =
        ElementReader.read(rule).parts().stream()
            .filter(top -> top.start() <= change.start() && change.start() < top.end())
            .findFirst();
    return part.isPresent()
        && recommending.stream().allMatch(other -> implies(other, change, part.get(), rule));
  }

  private static boolean implies(RuleText other, Change change, Element part, RuleText rule) {
    boolean whole = change.start() <= part.start() && change.end() >= part.end();
    Optional<Pattern> pattern = asked(part);
    if (pattern.isEmpty()) {
      return whole && hasText(other, text(rule, part));
    }
    Set<String> dropped =
        whole ? constraints(rule, pattern.get()) : Set.of(RuleMutant.oneLine(change.before()));
    boolean constraintOfPattern = constraints(rule, pattern.get()).containsAll(dropped);
    return (whole || constraintOfPattern && AT_MOST_ONE.contains(pattern.get().type()))
        && ElementReader.read(other).parts().stream()
            .flatMap(top -> asked(top).stream())
            .filter(asks -> asks.type().equals(pattern.get().type()))
            .anyMatch(asks -> constraints(other, asks).containsAll(dropped));
  }

  /** The fact that a part asks for. */
  private static Optional<Pattern> asked(Element part) {
    Element inner =
        part instanceof Quantified quantified && quantified.word().equals("exists")
            ? quantified.inner()
            : part;
    return inner instanceof Pattern pattern ? Optional.of(pattern) : Optional.empty();
  }

  private static boolean hasText(RuleText rule, String text) {
    return ElementReader.read(rule).parts().stream().anyMatch(top -> text(rule, top).equals(text));
  }

  private static Set<String> constraints(RuleText rule, Pattern pattern) {
    Set<String> texts = new HashSet<>();
    for (Words words : pattern.constraints()) {
      if (!words.is(1, ":")) {
        texts.add(RuleMutant.oneLine(rule.text(words.start(), words.end())));
      }
    }
    return texts;
  }

  private static String text(RuleText rule, Element element) {
    return RuleMutant.oneLine(rule.text(element.start(), element.end()));
  }
}
