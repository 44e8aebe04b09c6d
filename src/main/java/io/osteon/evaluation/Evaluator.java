package io.osteon.evaluation;

import io.osteon.clinical.Derivation;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.engine.Limits;
import io.osteon.engine.NearMiss;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The use case: a case goes in, recommendations come out. Immutable and safe for use by many
 * threads; one instance serves one rule base.
 */
public final class Evaluator {
  private final RuleBase ruleBase;
  private final CompiledRules rules;
  private final Limits limits;
  private final DecisionMaker decisionMaker;
  private final Map<Language, EvaluationWording> wordings = new EnumMap<>(Language.class);

  /**
   * Prepares a rule base.
   *
   * @param ruleBase words, sources, parameters
   * @param rules its logic, compiled with its parameters
   * @param limits how much work one evaluation may take
   */
  public Evaluator(RuleBase ruleBase, CompiledRules rules, Limits limits) {
    this.ruleBase = ruleBase;
    this.rules = rules;
    this.limits = limits;
    this.decisionMaker = new DecisionMaker(ruleBase.advice());
    for (Language language : Language.values()) {
      wordings.put(language, new EvaluationWording(ruleBase, Vocabulary.clinical(), language));
    }
  }

  /** The rule base that is applied. */
  public RuleBase ruleBase() {
    return ruleBase;
  }

  /**
   * Applies the rules to a case.
   *
   * @throws EvaluationLimitException when it takes more work than allowed
   */
  public Decision decide(PatientCase patientCase) {
    List<Fact> facts = new ArrayList<>(patientCase.facts());
    facts.addAll(Derivation.derive(patientCase.facts(), patientCase.at(), ruleBase.parameters()));
    return decisionMaker.decide(patientCase, facts, rules.evaluate(facts, limits));
  }

  /** The compiled logic that is applied. */
  public CompiledRules rules() {
    return rules;
  }

  /**
   * Decides what is shown of firings that were found before, of this rule base or a changed one.
   *
   * @param facts the recorded and computed facts of the case
   * @throws IllegalStateException when a firing names advice for which there are no words
   */
  public Decision decide(PatientCase patientCase, List<Fact> facts, List<Firing> firings) {
    return decisionMaker.decide(patientCase, facts, firings);
  }

  /** Puts a decision of this rule base into words. */
  public Evaluation word(Decision decision, Language language) {
    return wordings.get(language).word(decision);
  }

  /** The text alone of a rule in a decision of this rule base: what it says, without why. */
  public String text(RuleFirings rule, Language language) {
    return wordings.get(language).text(rule);
  }

  /** The names of this rule base in a language. */
  public Names names(Language language) {
    return wordings.get(language).names();
  }

  /** The data that rules of a decision asked for, each once, in words. */
  public List<Evaluation.Missing> missing(Decision decision, Language language) {
    return wordings.get(language).missing(decision);
  }

  /**
   * Conditions of a rule in words, with facts of a case.
   *
   * @param rule name of the rule in the logic files
   * @param conditions as the engine tells them
   */
  public List<Explanation> explain(
      Decision decision, String rule, List<Firing.Reason> conditions, Language language) {
    return wordings.get(language).explain(decision, rule, conditions);
  }

  /**
   * The rules that nearly apply to a case: all conditions hold but one.
   *
   * @throws EvaluationLimitException when it takes more work than allowed
   */
  public List<NearMiss> nearMisses(Decision decision) {
    return rules.nearMisses(decision.facts(), limits);
  }

  /**
   * Applies the rules to a case and puts the result into words.
   *
   * @throws EvaluationLimitException when it takes more work than allowed
   */
  public Evaluation evaluate(PatientCase patientCase, Language language) {
    return word(decide(patientCase), language);
  }
}
