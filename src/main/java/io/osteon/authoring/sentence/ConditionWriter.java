package io.osteon.authoring.sentence;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says the conditions of a rule, one line each, groups as lines with deeper lines. */
final class ConditionWriter {
  private final Speech speech;
  private final RuleSlots slots;
  private final ClauseWriter clauses;
  private final FindingWriter findings;
  private final TermWords terms;
  private final List<SentenceLine> lines = new ArrayList<>();

  ConditionWriter(Speech speech, CheckedRule rule) {
    this.speech = speech;
    this.slots = new RuleSlots(rule, new SubjectWriter(speech), speech);
    this.clauses = speech.chinese() ? new ChineseClauses() : new EnglishClauses();
    this.findings = new FindingWriter(speech);
    this.terms = new TermWords(speech, slots, -1);
  }

  /** All conditions below an opening line. */
  List<SentenceLine> write(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      group(0, "always", "始终");
    } else if (conditions.size() == 1) {
      group(0, "When:", "当以下条件满足时：");
    } else {
      group(0, "When all of these hold:", "当以下各项均满足时：");
    }
    conditions.forEach(condition -> write(condition, 1));
    return List.copyOf(lines);
  }

  /** One condition alone, for the comparison of rules. */
  List<SentenceLine> writeOne(Condition condition) {
    lines.clear();
    write(condition, 0);
    return List.copyOf(lines);
  }

  private void group(int depth, String english, String chinese) {
    lines.add(new SentenceLine(depth, LineKind.GROUP, Parts.of(speech.say(english, chinese))));
  }

  private void line(int depth, List<TextPart> parts) {
    lines.add(new SentenceLine(depth, LineKind.CONDITION, parts));
  }

  private void write(Condition condition, int depth) {
    if (condition instanceof PatternCondition pattern) {
      line(depth, pattern(pattern, false));
    } else if (condition instanceof ExistsCondition exists) {
      write(exists.condition(), depth);
    } else if (condition instanceof NotCondition not) {
      negated(not.condition(), depth);
    } else if (condition instanceof AndCondition and) {
      group(depth, "all of these hold:", "以下各项均满足：");
      and.conditions().forEach(each -> write(each, depth + 1));
    } else if (condition instanceof OrCondition or) {
      group(depth, "at least one of these holds:", "以下至少一项满足：");
      or.conditions().forEach(each -> write(each, depth + 1));
    } else if (condition instanceof TestCondition test) {
      line(depth, new TruthWords(speech, terms).words(test.constraint().term()));
    } else {
      accumulate((AccumulateCondition) condition, depth);
    }
  }

  private void negated(Condition condition, int depth) {
    if (condition instanceof PatternCondition pattern) {
      line(depth, pattern(pattern, true));
    } else if (condition instanceof ExistsCondition exists) {
      negated(exists.condition(), depth);
    } else if (condition instanceof AndCondition and) {
      group(depth, "it is not so that all of these hold together:", "以下各项并未同时满足：");
      and.conditions().forEach(each -> write(each, depth + 1));
    } else if (condition instanceof OrCondition or) {
      group(depth, "none of these holds:", "以下各项均不满足：");
      or.conditions().forEach(each -> write(each, depth + 1));
    } else {
      group(depth, "this does not hold:", "以下不成立：");
      write(condition, depth + 1);
    }
  }

  private List<TextPart> pattern(PatternCondition pattern, boolean negated) {
    String type = pattern.type().displayName();
    Keys keys = pattern.from() == null ? Keys.of(pattern) : withoutKeys(pattern);
    if (type.equals("Finding") && pattern.from() == null) {
      Optional<List<TextPart>> finding = findings.write(keys, negated);
      if (finding.isPresent()) {
        return finding.get();
      }
    }
    PredicateReader reader =
        new PredicateReader(
            speech, slots, pattern.slot(), pattern.type().raw(), keys.single("name"));
    List<Predicate> predicates = reader.read(keys.others());
    Subject subject = pattern.from() == null ? slots.subject(pattern.slot()) : element(pattern);
    return negated ? clauses.negated(subject, predicates) : clauses.affirmed(subject, predicates);
  }

  private static Keys withoutKeys(PatternCondition pattern) {
    return new Keys(Map.of(), pattern.constraints().stream().map(Constraint::term).toList());
  }

  /** An element of a list of another fact. */
  private Subject element(PatternCondition pattern) {
    List<TextPart> list = terms.value(pattern.from(), "", "", null);
    List<TextPart> noun =
        speech.chinese() ? Parts.of(list, "中的一项") : Parts.of("entry among ", list);
    List<TextPart> subject = speech.chinese() ? noun : Parts.of("an ", noun);
    return new Subject(
        pattern.type().displayName(),
        subject,
        noun,
        speech.chinese() ? Parts.of("存在", noun) : Parts.of("there is ", subject),
        speech.chinese() ? Parts.of("不存在", noun) : Parts.of("there is no ", noun),
        "");
  }

  private void accumulate(AccumulateCondition accumulate, int depth) {
    group(depth, "taken over all cases in which:", "对满足以下条件的全部记录：");
    write(accumulate.source(), depth + 1);
    for (Condition.Function function : accumulate.functions()) {
      if (accumulate.constraints().isEmpty()) {
        line(
            depth,
            Parts.of(terms.function(function), speech.say(" is taken, whatever it is", "（不限数值）")));
      }
    }
    accumulate
        .constraints()
        .forEach(constraint -> line(depth, new TruthWords(speech, terms).words(constraint.term())));
  }
}
