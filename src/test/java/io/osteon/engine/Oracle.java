package io.osteon.engine;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.LogicFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs the same rule files in Osteon's engine and in Drools' executable model, and tells the first
 * difference.
 */
final class Oracle {

  private final CompiledRules ours;
  private final StockDrools stock;
  private final Parameters parameters;
  private final Set<String> fired = new TreeSet<>();

  private Oracle(CompiledRules ours, StockDrools stock, Parameters parameters) {
    this.ours = ours;
    this.stock = stock;
    this.parameters = parameters;
  }

  /** Compiles rule files both ways. */
  static Oracle compile(List<LogicFile> files, Parameters parameters) {
    return compile(files, parameters, StockDrools.compileInOnePackage(files));
  }

  /** Compiles rule files that Drools has compiled before; parameters are values to it. */
  static Oracle compile(List<LogicFile> files, Parameters parameters, StockDrools stock) {
    CompileResult result = RuleCompiler.compile(files, parameters, Vocabulary.clinical());
    CompiledRules rules =
        result.rules().orElseThrow(() -> new AssertionError("refused: " + result.problems()));
    return new Oracle(rules, stock, parameters);
  }

  CompiledRules ours() {
    return ours;
  }

  /** The names of all rules that have fired so far. */
  Set<String> fired() {
    return fired;
  }

  /** What differs on these facts, for the smallest part of them that shows it; empty: nothing. */
  Optional<String> difference(List<Fact> facts) {
    return compare(facts).map(found -> describe(shrink(facts)));
  }

  private List<Fact> shrink(List<Fact> facts) {
    List<Fact> smallest = new ArrayList<>(facts);
    for (int i = smallest.size() - 1; i >= 0; i--) {
      List<Fact> fewer = new ArrayList<>(smallest);
      fewer.remove(i);
      if (compare(fewer).isPresent()) {
        smallest = fewer;
      }
    }
    return smallest;
  }

  private String describe(List<Fact> facts) {
    StringBuilder text = new StringBuilder(compare(facts).orElseThrow()).append("\nfacts:\n");
    facts.forEach(fact -> text.append("  ").append(fact).append('\n'));
    return text.toString();
  }

  private Optional<String> compare(List<Fact> facts) {
    MatchRecorder recorder = new MatchRecorder();
    List<Firing> firings = ours.evaluate(facts, Limits.DEFAULT, recorder);
    StockDrools.Run expected = stock.run(facts, parameters);
    fired.addAll(recorder.rules());
    Optional<String> matches = diff("matches", expected.matches(), recorder.matches());
    if (matches.isPresent()) {
      return matches;
    }
    Set<String> distinct = new LinkedHashSet<>(expected.advice());
    Set<String> advice = new LinkedHashSet<>();
    for (Firing firing : firings) {
      advice.add(
          StockDrools.text(
              firing.rule(),
              firing.kind(),
              firing.adviceId(),
              new ArrayList<>(firing.facts().values())));
    }
    return diff("advice", List.copyOf(distinct), List.copyOf(advice));
  }

  private static Optional<String> diff(String what, List<String> expected, List<String> actual) {
    List<String> missing = minus(expected, actual);
    List<String> surplus = minus(actual, expected);
    if (missing.isEmpty() && surplus.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(what).append(" differ\n");
    Stream.concat(
            missing.stream().map(line -> "  only Drools: " + line),
            surplus.stream().map(line -> "  only Osteon: " + line))
        .limit(20)
        .forEach(line -> text.append(line).append('\n'));
    return Optional.of(text.toString());
  }

  private static List<String> minus(List<String> all, List<String> some) {
    List<String> rest = new ArrayList<>(all);
    some.forEach(rest::remove);
    return rest;
  }
}
