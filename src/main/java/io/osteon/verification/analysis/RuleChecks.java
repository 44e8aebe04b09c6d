package io.osteon.verification.analysis;

import io.osteon.rulebase.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be proven of one rule by itself. */
final class RuleChecks {

  private RuleChecks() {}

  static List<Finding> of(RuleShape rule) {
    List<Finding> findings = new ArrayList<>();
    contradiction(rule).ifPresentOrElse(findings::add, () -> redundant(rule, findings));
    if (rule.elements().stream().allMatch(RuleChecks::alwaysHolds)) {
      findings.add(
          finding(
              FindingKind.ALWAYS_FIRES,
              rule,
              "The rule \"%s\" has no condition that could fail: it fires for everybody."
                  .formatted(rule.name()),
              "规则“%s”没有任何可能不成立的条件：对所有患者都会触发。".formatted(rule.name())));
    }
    return findings;
  }

  private static boolean alwaysHolds(Element element) {
    return element instanceof Element.None none && Region.isEmpty(none.pattern().alternatives());
  }

  private static Optional<Finding> contradiction(RuleShape rule) {
    for (Element element : rule.elements()) {
      if (!(element instanceof Element.Some some)) {
        continue;
      }
      if (Region.isEmpty(some.pattern().alternatives())) {
        return Optional.of(
            never(
                rule,
                "no %s can meet %s".formatted(some.pattern().type(), quoted(some)),
                "没有任何%s能同时满足%s".formatted(some.pattern().type(), quoted(some))));
      }
      for (Element other : rule.elements()) {
        if (other instanceof Element.None none && some.pattern().within(none.pattern())) {
          return Optional.of(
              never(
                  rule,
                  "it asks for a %s that another of its conditions excludes"
                      .formatted(some.pattern().type()),
                  "它所要求的%s被自身的另一条件排除".formatted(some.pattern().type())));
        }
      }
    }
    return Optional.empty();
  }

  private static String quoted(Element.Some some) {
    return "( " + String.join(", ", some.pattern().texts()) + " )";
  }

  private static Finding never(RuleShape rule, String en, String zh) {
    return finding(
        FindingKind.NEVER_FIRES,
        rule,
        "The rule \"%s\" can never fire: %s.".formatted(rule.name(), en),
        "规则“%s”永远不会触发：%s。".formatted(rule.name(), zh));
  }

  /**
   * A constraint that the others of its pattern imply. Those that a parameter decides are left
   * aside: at the value of another site it may be otherwise.
   */
  private static void redundant(RuleShape rule, List<Finding> findings) {
    for (Element element : rule.elements()) {
      PatternShape pattern =
          element instanceof Element.Some some
              ? some.pattern()
              : element instanceof Element.None none ? none.pattern() : null;
      if (pattern == null) {
        continue;
      }
      for (int i = 0; i < pattern.constraints().size(); i++) {
        if (!pattern.configurable().get(i) && impliedByOthers(pattern, i)) {
          String text = pattern.texts().get(i);
          findings.add(
              finding(
                  FindingKind.REDUNDANT_CONDITION,
                  rule,
                  "In the rule \"%s\" the condition %s( %s ) says nothing that the other conditions on it do not say."
                      .formatted(rule.name(), pattern.type(), text),
                  "规则“%s”中，条件%s( %s )已被同一对象的其他条件涵盖，没有作用。"
                      .formatted(rule.name(), pattern.type(), text)));
          break; // of two that say the same, one is enough to tell
        }
      }
    }
  }

  private static boolean impliedByOthers(PatternShape pattern, int index) {
    List<Region> others = List.of(Region.ALL);
    for (int i = 0; i < pattern.constraints().size(); i++) {
      if (i != index && !pattern.configurable().get(i)) {
        others = Region.and(others, pattern.constraints().get(i));
      }
    }
    return !others.isEmpty() && Region.within(others, pattern.constraints().get(index));
  }

  static Finding finding(FindingKind kind, RuleShape rule, String en, String zh) {
    return finding(kind, rule, List.of(), en, zh);
  }

  static Finding finding(
      FindingKind kind, RuleShape rule, List<String> others, String en, String zh) {
    return new Finding(
        kind,
        rule.rule().file(),
        rule.rule().line(),
        rule.name(),
        others,
        new BilingualText(en, zh),
        Optional.empty());
  }
}
