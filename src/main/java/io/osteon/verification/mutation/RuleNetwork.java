package io.osteon.verification.mutation;

import io.osteon.engine.CompileResult;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.Trace;
import io.osteon.facts.Fact;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule and mutants of it, compiled side by side: facts are given to all of them at once, which
 * takes a fraction of the time. The rule itself is among them, so that what it says is compared
 * with what a mutant says under the same circumstances.
 */
final class RuleNetwork {
  private static final String ORIGINAL = "original";

  private final Baseline baseline;
  private final Optional<CompiledRules> compiled;
  private final Map<String, RuleMutant> mutants = new LinkedHashMap<>();

  private RuleNetwork(Baseline baseline, Optional<CompiledRules> compiled) {
    this.baseline = baseline;
    this.compiled = compiled;
  }

  /** Compiles a rule and mutants of it; mutants that do not compile are left out. */
  static RuleNetwork of(Baseline baseline, RuleText rule, List<RuleMutant> mutants) {
    List<RuleMutant> sound = new ArrayList<>(mutants);
    while (true) {
      Batch batch = new Batch(rule, sound);
      CompileResult result =
          Baseline.result(
              List.of(batch.file()), new MovedParameters(baseline.ruleBase().parameters()));
      if (result.rules().isPresent()) {
        return network(baseline, result.rules().get(), sound);
      }
      List<RuleMutant> faulty = batch.faulty(result.problems());
      if (faulty.isEmpty()) {
        List<RuleMutant> readable = each(baseline, rule, sound);
        if (readable.size() == sound.size()) {
          return new RuleNetwork(baseline, Optional.empty());
        }
        sound.retainAll(readable);
      }
      sound.removeAll(faulty);
    }
  }

  /** Those that compile alone, where one of them keeps the file from being read at all. */
  private static List<RuleMutant> each(Baseline baseline, RuleText rule, List<RuleMutant> mutants) {
    List<RuleMutant> sound = new ArrayList<>();
    for (RuleMutant mutant : mutants) {
      LogicFile file = new Batch(rule, List.of(mutant)).file();
      if (baseline.compile(List.of(file)).isPresent()) {
        sound.add(mutant);
      }
    }
    return sound;
  }

  private static RuleNetwork network(
      Baseline baseline, CompiledRules compiled, List<RuleMutant> sound) {
    RuleNetwork network = new RuleNetwork(baseline, Optional.of(compiled));
    for (int i = 0; i < sound.size(); i++) {
      network.mutants.put("mutant " + i, sound.get(i));
    }
    return network;
  }

  /** The mutants that compiled. */
  List<RuleMutant> mutants() {
    return List.copyOf(mutants.values());
  }

  /** What each mutant says that differs from what the rule says. */
  Map<RuleMutant, Saying> differences(List<Fact> facts) {
    Map<RuleMutant, Saying> differences = new HashMap<>();
    if (compiled.isEmpty()) {
      return differences;
    }
    Map<String, Saying> sayings = Saying.all(trace(facts));
    Saying original = sayings.getOrDefault(ORIGINAL, Saying.nothing());
    mutants.forEach(
        (name, mutant) -> {
          Saying saying = sayings.getOrDefault(name, Saying.nothing());
          if (!saying.same(original)) {
            differences.put(mutant, saying);
          }
        });
    return differences;
  }

  /** What the rule itself says, of the same facts. */
  Saying original(List<Fact> facts) {
    return compiled.isEmpty() ? Saying.nothing() : Saying.of(ORIGINAL, trace(facts));
  }

  private Trace trace(List<Fact> facts) {
    return baseline.trace(compiled.orElseThrow(), facts);
  }

  /** One file with the rule and mutants of it under names of their own. */
  private static final class Batch {
    private final RuleText rule;
    private final List<RuleMutant> mutants;
    private final List<Integer> firstLines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int lines;

    Batch(RuleText rule, List<RuleMutant> mutants) {
      this.rule = rule;
      this.mutants = mutants;
      add(rule.header());
      add(named(rule.text(rule.start(), rule.behind()), ORIGINAL));
      for (int i = 0; i < mutants.size(); i++) {
        firstLines.add(lines + 1);
        add(named(mutants.get(i).text(), "mutant " + i));
      }
    }

    private void add(String part) {
      text.append(part).append('\n');
      lines += (int) part.chars().filter(c -> c == '\n').count() + 1;
    }

    private String named(String ruleText, String name) {
      int start = rule.nameToken().offset() - rule.start();
      int end = rule.nameToken().end() - rule.start();
      return ruleText.substring(0, start) + '"' + name + '"' + ruleText.substring(end);
    }

    LogicFile file() {
      return new LogicFile(rule.file().path(), text.toString());
    }

    List<RuleMutant> faulty(List<Problem> problems) {
      List<RuleMutant> faulty = new ArrayList<>();
      for (Problem problem : problems) {
        for (int i = mutants.size() - 1; i >= 0; i--) {
          if (problem.severity() == Problem.Severity.ERROR && problem.line() >= firstLines.get(i)) {
            faulty.add(mutants.get(i));
            break;
          }
        }
      }
      return faulty;
    }
  }
}
