package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import io.osteon.rulebase.ParameterSet;
import io.osteon.verification.mutation.Element.Group;
import io.osteon.verification.mutation.Element.Joint;
import io.osteon.verification.mutation.Element.Pattern;
import io.osteon.verification.mutation.Element.Quantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All small changes of one rule, by place. Some of them do not compile, and are then none. */
final class RuleChanges {
  private final RuleText rule;
  private final String text;
  private final ThresholdChanges thresholds;
  private final List<Change> changes = new ArrayList<>();

  private RuleChanges(RuleText rule, ParameterSet parameters) {
    this.rule = rule;
    this.text = rule.file().text();
    this.thresholds = new ThresholdChanges(text, parameters);
  }

  /**
   * The changes of a rule.
   *
   * @param awaited the types of inserted facts that some rule asks not to be there: who inserts one
   *     of them must run first
   */
  static List<Change> of(RuleText rule, ParameterSet parameters, Set<String> awaited) {
    RuleChanges found = new RuleChanges(rule, parameters);
    found.group(ElementReader.read(rule));
    found.consequence();
    if (RuleOutline.inserted(rule).stream().anyMatch(awaited::contains)) {
      found.order();
    }
    return found.changes;
  }

  private void group(Group group) {
    for (Joint joint : group.joints()) {
      String other = joint.word().equals("and") ? "or" : "and";
      add(MutantKind.AND_OR_SWAPPED, joint.start(), joint.end(), other, of(group), other);
    }
    for (int i = 0; i < group.parts().size(); i++) {
      Element part = group.parts().get(i);
      if (group.parts().size() > 1 || rule.when() <= group.start() && isTop(group)) {
        drop(group, i);
      }
      negate(part);
      inside(part);
    }
  }

  private boolean isTop(Group group) {
    return text.charAt(group.start()) != '(' || group.parts().get(0).start() == group.start();
  }

  private void drop(Group group, int index) {
    List<Element> parts = group.parts();
    boolean joined = !group.joints().isEmpty();
    int start = parts.get(index).start();
    int end = parts.get(index).end();
    if (joined && index == 0) {
      end = parts.get(1).start();
    } else if (joined) {
      start = parts.get(index - 1).end();
    }
    add(MutantKind.CONDITION_DROPPED, start, end, "", of(parts.get(index)), "");
  }

  private void negate(Element part) {
    if (part instanceof Quantified quantified) {
      String other = quantified.word().equals("not") ? "exists" : "not";
      int behind = quantified.start() + quantified.word().length();
      add(
          MutantKind.CONDITION_NEGATED,
          quantified.start(),
          behind,
          other,
          of(part),
          other + text.substring(behind, part.end()));
    } else if (part instanceof Pattern pattern) {
      String other = "not " + text.substring(pattern.binding(), pattern.end()).strip();
      add(MutantKind.CONDITION_NEGATED, part.start(), part.end(), other, of(part), other);
    }
  }

  private void inside(Element part) {
    if (part instanceof Quantified quantified) {
      inside(quantified.inner());
    } else if (part instanceof Group group) {
      group(group);
    } else if (part instanceof Pattern pattern) {
      pattern(pattern);
    }
  }

  private void pattern(Pattern pattern) {
    List<Words> constraints = pattern.constraints();
    ExpressionChanges expressions =
        new ExpressionChanges(text, pattern.type(), thresholds, changes::add);
    for (int i = 0; i < constraints.size(); i++) {
      Words constraint = constraints.get(i);
      if (!constraint.is(1, ":")) {
        int start = constraint.start();
        int end = constraint.end();
        if (i + 1 < constraints.size()) {
          end = constraints.get(i + 1).start();
        } else if (i > 0) {
          start = constraints.get(i - 1).end();
        }
        changes.add(
            Change.of(
                MutantKind.CONDITION_DROPPED,
                start,
                end,
                "",
                pattern.type(),
                text.substring(constraint.start(), constraint.end()),
                ""));
      }
      expressions.constraint(constraint);
    }
  }

  private void consequence() {
    for (Words call : RuleOutline.calls(rule)) {
      int end = text.indexOf(';', call.end()) + 1;
      String before = text.substring(call.start(), call.end());
      add(MutantKind.CALL_DROPPED, call.start(), end, "", before, "");
    }
  }

  private void order() {
    List<Token> attributes = rule.attributes();
    for (int i = 0; i + 1 < attributes.size(); i++) {
      Token number = attributes.get(i + 1);
      if (attributes.get(i).text().equals("salience")
          && Character.isDigit(number.text().charAt(0))) {
        String other = "-" + number.text();
        add(
            MutantKind.ORDER_CHANGED,
            number.offset(),
            number.end(),
            other,
            "salience " + number.text(),
            "salience " + other);
      }
    }
  }

  private void add(
      MutantKind kind, int start, int end, String replacement, String before, String after) {
    changes.add(Change.of(kind, start, end, replacement, "", before, after));
  }

  private String of(Element element) {
    return text.substring(element.start(), element.end());
  }
}
