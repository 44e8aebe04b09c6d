package io.osteon.verification.mutation;

import io.osteon.clinical.Derivation;
import io.osteon.engine.CompileResult;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.Limits;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.Trace;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The unchanged rule base with its test patients, computed once for all mutants. */
final class Baseline {
  private static final Vocabulary VOCABULARY = Vocabulary.clinical();

  private final Evaluator evaluator;
  private final Limits limits;
  private final Rules rules;
  private final List<JudgedCase> cases = new ArrayList<>();
  private final List<String> failing = new ArrayList<>();

  Baseline(Evaluator evaluator, Limits limits) throws InterruptedException {
    this.evaluator = evaluator;
    this.limits = limits;
    this.rules = new Rules(evaluator.ruleBase(), evaluator.rules().models());
    for (String path : evaluator.ruleBase().scenarioPaths()) {
      readAll(evaluator.ruleBase().files(), path);
    }
  }

  private void readAll(RuleBaseFiles files, String path) throws InterruptedException {
    for (String line : new String(files.bytes(path), StandardCharsets.UTF_8).lines().toList()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!line.isBlank()) {
        JudgedCase judged = judge(Scenario.read(line, evaluator.ruleBase().terminology()));
        if (passes(judged)) {
          cases.add(judged);
        } else {
          failing.add(judged.scenario().id());
        }
      }
    }
  }

  /** What the unchanged rules do with a test patient. */
  JudgedCase judge(Scenario scenario) {
    List<Fact> facts = facts(scenario, evaluator.ruleBase().parameters());
    return JudgedCase.of(scenario, facts, evaluator.rules().trace(facts, limits));
  }

  private boolean passes(JudgedCase judged) {
    Scenario scenario = judged.scenario();
    return scenario
        .judge(evaluator.decide(scenario.patientCase(), judged.facts(), judged.trace().firings()))
        .passed();
  }

  /** The recorded facts of a test patient and those that the parameters lead to. */
  static List<Fact> facts(Scenario scenario, Parameters parameters) {
    List<Fact> facts = new ArrayList<>(scenario.patientCase().facts());
    facts.addAll(
        Derivation.derive(scenario.patientCase().facts(), scenario.patientCase().at(), parameters));
    return facts;
  }

  /** Compiles rules of this rule base, with its parameters and those that are moved. */
  Optional<CompiledRules> compile(List<LogicFile> files) {
    return result(files, new MovedParameters(ruleBase().parameters())).rules();
  }

  /** Compiles rules with the given parameters. */
  static CompileResult result(List<LogicFile> files, Parameters parameters) {
    return RuleCompiler.compile(files, parameters, VOCABULARY);
  }

  /** The logic of the rule base with the text of one rule replaced. */
  List<LogicFile> logicWith(RuleText rule, String text) {
    List<LogicFile> logic = new ArrayList<>();
    for (LogicFile file : ruleBase().logic()) {
      logic.add(
          file.path().equals(rule.file().path())
              ? new LogicFile(
                  file.path(),
                  rule.text(0, rule.start())
                      + text
                      + rule.text(rule.behind(), file.text().length()))
              : file);
    }
    return logic;
  }

  /** What rules do with facts. */
  Trace trace(CompiledRules compiled, List<Fact> facts) {
    return compiled.trace(facts, limits);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  RuleBase ruleBase() {
    return evaluator.ruleBase();
  }

  Rules rules() {
    return rules;
  }

  /** The test patients that pass. */
  List<JudgedCase> cases() {
    return cases;
  }

  /** The ids of those that fail without any change. */
  List<String> failing() {
    return failing;
  }
}
