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
    List<Element> parts = ElementReader.read(rule).parts();
    for (Element part : parts) {
      if (part.start() <= change.start() && change.start() < part.end()) {
        return recommending.stream()
            .allMatch(other -> implies(other, change, part, rule) || excludes(other, part, rule));
      }
    }
    return false;
  }

  private static boolean implies(RuleText other, Change change, Element part, RuleText rule) {
    boolean whole = change.start() <= part.start() && change.end() >= part.end();
    Optional<Pattern> asked = asked(part);
    if (asked.isEmpty()) {
      return whole && hasText(other, text(rule, part));
    }
    Pattern pattern = asked.get();
    Set<String> all = constraints(rule, pattern);
    String dropped = RuleMutant.oneLine(change.before());
    boolean handedOver = part instanceof Pattern && pattern.binding() > pattern.start();
    if ((whole || !handedOver) && asks(other, pattern.type(), all)) {
      return true;
    }
    return AT_MOST_ONE.contains(pattern.type())
        && !whole
        && all.contains(dropped)
        && asks(other, pattern.type(), Set.of(dropped));
  }

  /** Whether the other rule holds only where another part of this rule does not. */
  private static boolean excludes(RuleText other, Element part, RuleText rule) {
    return ElementReader.read(rule).parts().stream()
        .filter(top -> top != part && top.start() != part.start())
        .filter(Quantified.class::isInstance)
        .map(Quantified.class::cast)
        .filter(top -> top.word().equals("not") && top.inner() instanceof Pattern)
        .map(top -> (Pattern) top.inner())
        .anyMatch(none -> asks(other, none.type(), constraints(rule, none)));
  }

  /** Whether a rule asks for a fact that fulfils all these constraints. */
  private static boolean asks(RuleText rule, String type, Set<String> constraints) {
    return ElementReader.read(rule).parts().stream()
        .flatMap(top -> asked(top).stream())
        .filter(pattern -> pattern.type().equals(type))
        .map(pattern -> constraints(rule, pattern))
        .anyMatch(given -> constraints.stream().allMatch(wanted -> follows(wanted, given)));
  }

  /** Whether a constraint is among others, or is a list with a value that one of them states. */
  private static boolean follows(String wanted, Set<String> given) {
    if (given.contains(wanted)) {
      return true;
    }
    int in = wanted.indexOf(" in ( ");
    return in > 0
        && given.stream()
            .anyMatch(
                one ->
                    one.startsWith(wanted.substring(0, in) + " == ")
                        && wanted
                            .substring(in)
                            .contains(" " + one.substring(in + " == ".length())));
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
