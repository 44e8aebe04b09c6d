package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many threads evaluate at once, while rules are swapped, and each gets the result of its case. */
class ConcurrencyTest {

  private static final ParameterSet PARAMETERS = TestParameters.shipped();
  private static final List<LogicFile> FILES = TestFiles.shipped();
  private static final List<List<Fact>> CASES = cases();

  private static List<List<Fact>> cases() {
    RandomFacts random = new RandomFacts(FILES, PARAMETERS);
    return LongStream.range(0, 100).mapToObj(random::ofSeed).toList();
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    CompiledRules rules = compile(FILES);
    List<List<Firing>> expected = CASES.stream().map(facts -> evaluate(rules, facts)).toList();

    List<Callable<List<List<Firing>>>> work =
        Collections.nCopies(16, () -> CASES.stream().map(facts -> evaluate(rules, facts)).toList());
    for (List<List<Firing>> actual : runAll(work)) {
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  void theOrderOfTheFactsDoesNotMatter() {
    CompiledRules rules = compile(FILES);
    Random random = new Random(1);
    for (List<Fact> facts : CASES) {
      List<Fact> shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, random);

      assertThat(evaluate(rules, shuffled)).isEqualTo(evaluate(rules, facts));
    }
  }

  @Test
  void evaluationsThatHaveBegunEndWithTheRulesTheyBeganWith() throws Exception {
    CompiledRules first = compile(List.of(TestFiles.file(rule("A-1"))));
    CompiledRules second = compile(List.of(TestFiles.file(rule("B-1"))));
    ActiveRules<CompiledRules> active = new ActiveRules<>(first);
    AtomicBoolean done = new AtomicBoolean();

    Callable<Integer> evaluations =
        () -> {
          int number = 0;
          while (!done.get() || number == 0) {
            List<Firing> firings = evaluate(active.current(), CASES.get(0));
            List<String> ids = firings.stream().map(Firing::adviceId).toList();
            assertThat(ids).isIn(List.of("A-1", "A-1"), List.of("B-1", "B-1"));
            number++;
          }
          return number;
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> running =
          Collections.nCopies(4, evaluations).stream().map(pool::submit).toList();
      for (int i = 0; i < 200; i++) {
        assertThat(active.swap(i % 2 == 0 ? second : first)).isSameAs(i % 2 == 0 ? first : second);
        TimeUnit.MILLISECONDS.sleep(1);
      }
      done.set(true);
      for (Future<Integer> each : running) {
        assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
      }
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  private static String rule(String id) {
    return """
    rule "%s first" when then advice.recommend( "%s" ); end
    rule "%s second" when then advice.recommend( "%s" ); end
    """
        .formatted(id, id, id, id);
  }

  private static <T> List<T> runAll(List<Callable<T>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Firing> evaluate(CompiledRules rules, List<Fact> facts) {
    return rules.evaluate(facts, Limits.DEFAULT);
  }

  private static CompiledRules compile(List<LogicFile> files) {
    return RuleCompiler.compile(files, PARAMETERS, Vocabulary.clinical()).rules().orElseThrow();
  }
}
