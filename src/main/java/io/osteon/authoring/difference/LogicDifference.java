package io.osteon.authoring.difference;

import static io.osteon.authoring.difference.ChangeList.say;

import io.osteon.authoring.difference.ChangeList.Place;
import io.osteon.authoring.sentence.RuleWriter;
import io.osteon.authoring.sentence.SentenceLine;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.rulebase.BilingualText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules of two rule bases ask for, and do, differently. */
final class LogicDifference {
  private final Side before;
  private final Side after;
  private final RuleWriter english;
  private final RuleWriter chinese;
  private final ChangeList changes;

  /**
   * @param english says both sides with one set of parameter values, so that a changed value alone
   *     is no change of a condition
   */
  LogicDifference(
      Side before, Side after, RuleWriter english, RuleWriter chinese, ChangeList changes) {
    this.before = before;
    this.after = after;
    this.english = english;
    this.chinese = chinese;
    this.changes = changes;
  }

  void find() {
    Set<String> names = new LinkedHashSet<>(before.rules().keySet());
    names.addAll(after.rules().keySet());
    for (String name : names) {
      CheckedRule old = before.rules().get(name);
      CheckedRule now = after.rules().get(name);
      if (old == null || now == null) {
        oneSided(name, old, now);
      } else {
        conditions(old, now);
        consequence(old, now);
      }
    }
  }

  private void oneSided(String name, CheckedRule old, CheckedRule now) {
    CheckedRule rule = old == null ? now : old;
    if ((old == null ? before : after).unreadable(name)) {
      changes.add(
          ChangeKind.CONDITION_CHANGED,
          Weight.SAFETY,
          place(rule),
          say(
              "“%s” has errors, so that it cannot be compared".formatted(name),
              "“%s”存在错误，无法比较".formatted(name)),
          Change.NOTHING,
          Change.NOTHING);
      return;
    }
    BilingualText text = say(english.write(rule).text(), chinese.write(rule).text());
    boolean added = old == null;
    changes.add(
        added ? ChangeKind.RULE_ADDED : ChangeKind.RULE_REMOVED,
        Weight.SAFETY,
        place(rule),
        added
            ? say("rule “%s” is new".formatted(name), "新增规则“%s”".formatted(name))
            : say("rule “%s” is gone".formatted(name), "删除规则“%s”".formatted(name)),
        added ? Change.NOTHING : text,
        added ? text : Change.NOTHING);
  }

  private static Place place(CheckedRule rule) {
    List<String> advised = RuleWriter.advised(rule);
    return new Place(advised.isEmpty() ? "" : advised.get(0), rule.name(), rule.file());
  }

  private void conditions(CheckedRule old, CheckedRule now) {
    List<Condition> removed = new ArrayList<>(old.conditions());
    List<Condition> added = new ArrayList<>();
    for (Condition condition : now.conditions()) {
      String said = said(english, now, condition);
      if (!removed.removeIf(new FirstMatch(old, said)::test)) {
        added.add(condition);
      }
    }
    if (removed.isEmpty() && added.isEmpty()) {
      sameWords(old, now);
    }
    for (Condition condition : removed) {
      Condition successor = successor(condition, added);
      if (successor == null) {
        report(ChangeKind.CONDITION_REMOVED, now, text(old, condition), Change.NOTHING);
      } else {
        added.remove(successor);
        report(ChangeKind.CONDITION_CHANGED, now, text(old, condition), text(now, successor));
      }
    }
    added.forEach(each -> report(ChangeKind.CONDITION_ADDED, now, Change.NOTHING, text(now, each)));
  }

  /** The first condition that is said like another one. */
  private final class FirstMatch {
    private final CheckedRule rule;
    private final String said;
    private boolean found;

    private FirstMatch(CheckedRule rule, String said) {
      this.rule = rule;
      this.said = said;
    }

    private boolean test(Condition condition) {
      if (!found && said(english, rule, condition).equals(said)) {
        found = true;
        return true;
      }
      return false;
    }
  }

  private void sameWords(CheckedRule old, CheckedRule now) {
    List<String> was = old.conditions().stream().map(Structure::of).toList();
    List<String> is = now.conditions().stream().map(Structure::of).toList();
    if (!withoutValues(was).equals(withoutValues(is))) {
      changes.add(
          ChangeKind.CONDITION_CHANGED,
          Weight.SAFETY,
          place(now),
          say(
              "“%s”: the conditions read the same but are written otherwise".formatted(now.name()),
              "“%s”：条件文字相同，但书写方式有变".formatted(now.name())),
          Change.NOTHING,
          Change.NOTHING);
    }
  }

  /** The value of a parameter is part of a term; a change of it is reported with the parameter. */
  private static List<String> withoutValues(List<String> structures) {
    return structures.stream()
        .map(each -> each.replaceAll("(?:int|BigDecimal):\\d+:[-0-9.]+", "number"))
        .toList();
  }

  private static Condition successor(Condition condition, List<Condition> candidates) {
    Set<String> types = Structure.types(condition);
    return candidates.stream()
        .filter(each -> !Collections.disjoint(types, Structure.types(each)))
        .findFirst()
        .orElse(null);
  }

  private void report(ChangeKind kind, CheckedRule rule, BilingualText old, BilingualText now) {
    String name = rule.name();
    BilingualText sentence =
        switch (kind) {
          case CONDITION_ADDED ->
              say(
                  "“%s” now also asks that: %s".formatted(name, now.en()),
                  "“%s”新增条件：%s".formatted(name, now.zh()));
          case CONDITION_REMOVED ->
              say(
                  "“%s” no longer asks that: %s".formatted(name, old.en()),
                  "“%s”删除条件：%s".formatted(name, old.zh()));
          default ->
              say(
                  "“%s”: instead of “%s” now “%s”".formatted(name, old.en(), now.en()),
                  "“%s”：条件由“%s”改为“%s”".formatted(name, old.zh(), now.zh()));
        };
    changes.add(kind, Weight.SAFETY, place(rule), sentence, old, now);
  }

  private BilingualText text(CheckedRule rule, Condition condition) {
    return say(plain(english, rule, condition, "; "), plain(chinese, rule, condition, "；"));
  }

  private static String plain(
      RuleWriter writer, CheckedRule rule, Condition condition, String separator) {
    return writer.condition(rule, condition).stream()
        .map(SentenceLine::text)
        .collect(Collectors.joining(separator))
        .replace(":" + separator, ": ")
        .replace("：" + separator, "：");
  }

  /** The words with what they refer to. */
  private static String said(RuleWriter writer, CheckedRule rule, Condition condition) {
    return writer.condition(rule, condition).toString();
  }

  private void consequence(CheckedRule old, CheckedRule now) {
    if (Structure.consequence(old).equals(Structure.consequence(now))) {
      return;
    }
    changes.add(
        ChangeKind.CONSEQUENCE_CHANGED,
        Weight.SAFETY,
        place(now),
        say(
            "“%s” has another consequence or priority".formatted(now.name()),
            "“%s”的结论或优先级有变".formatted(now.name())),
        say(lines(english, old), lines(chinese, old)),
        say(lines(english, now), lines(chinese, now)));
  }

  private static String lines(RuleWriter writer, CheckedRule rule) {
    return writer.consequences(rule).stream()
        .map(SentenceLine::text)
        .collect(Collectors.joining("\n"));
  }
}
