package io.osteon.engine;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.FileChecker;
import io.osteon.engine.check.Terms;
import io.osteon.engine.compile.TermCompiler;
import io.osteon.engine.compile.Test;
import io.osteon.engine.parse.DrlFileParser;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.LogicFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes cases at random: facts of every type with values on both sides of every threshold. To reach
 * each rule, a case contains facts that meet the patterns of some rule, taken by themselves.
 */
final class RandomFacts {

  private static final int ATTEMPTS = 1_000;

  private final List<CheckedRule> rules = new ArrayList<>();
  private final RandomValues values;
  private final List<Class<?>> types;

  RandomFacts(List<LogicFile> files, Parameters parameters) {
    FileChecker checker = new FileChecker(Vocabulary.clinical(), parameters, new ArrayList<>());
    for (LogicFile file : files) {
      DrlFileParser.parse(file, new ArrayList<>())
          .ifPresent(parsed -> rules.addAll(checker.check(parsed)));
    }
    this.values = new RandomValues(rules);
    this.types =
        Vocabulary.clinical().types().stream()
            .filter(type -> type.origin() != FactType.Origin.VALUE)
            .<Class<?>>map(FactType::javaClass)
            .toList();
  }

  /** The case of a seed, with up to about forty facts. */
  List<Fact> ofSeed(long seed) {
    Random random = new Random(new SplittableRandom(seed).nextLong());
    List<Fact> facts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      CheckedRule rule = rules.get(random.nextInt(rules.size()));
      rule.conditions().forEach(condition -> meet(condition, random, facts));
    }
    for (int i = random.nextBoolean() ? random.nextInt(25) : 0; i > 0; i--) {
      facts.add(values.fact(types.get(random.nextInt(types.size())), random));
    }
    Collections.shuffle(facts, random);
    return facts;
  }

  private void meet(Condition condition, Random random, List<Fact> facts) {
    if (condition instanceof PatternCondition pattern) {
      meet(pattern, random, facts);
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(part -> meet(part, random, facts));
    } else if (condition instanceof OrCondition or) {
      meet(or.conditions().get(random.nextInt(or.conditions().size())), random, facts);
    } else if (condition instanceof ExistsCondition exists) {
      meet(exists.condition(), random, facts);
    } else if (condition instanceof AccumulateCondition accumulate) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        meet(accumulate.source(), random, facts);
      }
    } else if (condition instanceof NotCondition not && random.nextInt(4) == 0) {
      meet(not.condition(), random, facts);
    }
  }

  private void meet(PatternCondition pattern, Random random, List<Fact> facts) {
    if (pattern.from() != null) {
      return;
    }
    List<Test> tests =
        pattern.constraints().stream()
            .filter(
                constraint -> Set.of(pattern.slot()).containsAll(Terms.slots(constraint.term())))
            .map(constraint -> new TermCompiler(pattern.slot()).test(constraint.term()))
            .toList();
    for (int i = 0; i < ATTEMPTS; i++) {
      Fact fact = values.fact(pattern.type().raw(), random);
      if (tests.stream().allMatch(test -> test.holds(fact, null))) {
        facts.add(fact);
        return;
      }
    }
  }
}
