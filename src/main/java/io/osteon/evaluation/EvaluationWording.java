package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceReference;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.OpenQuestion;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a decision into the words of one language. Safe for use by many threads. */
final class EvaluationWording {
  private static final BilingualText FOOTER =
      new BilingualText(
          "Decision support only; check against the current label and local protocol.",
          "仅供决策支持，请以现行药品说明书和本院规范为准。");

  private final RuleBase ruleBase;
  private final Vocabulary vocabulary;
  private final Language language;
  private final Names names;
  private final AdviceWording advice;
  private final ReasonWording reasons;
  private final SummaryWording summary;
  private final Map<String, FixedWords> fixedWords = new HashMap<>();

  /** The words of a rule that are the same in every answer. */
  private record FixedWords(
      String title,
      List<Recommendation.Evidence> evidence,
      List<String> needs,
      Recommendation.Departure departure,
      String defaults,
      Recommendation.Question question) {}

  EvaluationWording(RuleBase ruleBase, Vocabulary vocabulary, Language language) {
    this.ruleBase = ruleBase;
    this.vocabulary = vocabulary;
    this.language = language;
    this.names = new Names(ruleBase, language);
    ValueWording values = new ValueWording(names);
    this.advice = new AdviceWording(vocabulary, values, language);
    this.reasons = new ReasonWording(vocabulary, names, values, ruleBase);
    this.summary = new SummaryWording(names, values);
    for (AdviceRule rule : ruleBase.advice().all()) {
      fixedWords.put(rule.id(), fixedWords(rule));
    }
  }

  private FixedWords fixedWords(AdviceRule rule) {
    return new FixedWords(
        rule.title().in(language),
        rule.evidence().stream().map(this::evidence).toList(),
        rule.needs().stream().map(need -> need.in(language)).toList(),
        departure(rule),
        wordsOrNull(rule.defaults()),
        question(rule.question()));
  }

  Evaluation word(Decision decision) {
    LocalDate at = decision.patientCase().at();
    ToldFacts facts = reasons.facts(decision.patientCase().facts(), at);
    List<Recommendation> recommendations =
        decision.shown().stream().map(rule -> recommendation(rule, decision, facts)).toList();
    return new Evaluation(
        id(decision),
        new Evaluation.Release(ruleBase.version(), ruleBase.hash()),
        at,
        language,
        recommendations,
        missing(decision),
        decision.hidden().stream().map(this::hidden).toList(),
        summary.lines(decision),
        decision,
        decision.patientCase().notes(),
        FOOTER.in(language));
  }

  /** The text of a rule with the values that its firings hand over. */
  String text(RuleFirings rule) {
    return advice.text(rule);
  }

  /** Conditions of a rule with the facts of a case, in words. */
  List<Explanation> explain(Decision decision, String rule, List<Firing.Reason> conditions) {
    ToldFacts facts = reasons.facts(decision.patientCase().facts(), decision.patientCase().at());
    return conditions.stream().map(condition -> reasons.explain(rule, condition, facts)).toList();
  }

  Names names() {
    return names;
  }

  private String id(Decision decision) {
    return EvaluationId.of(ruleBase.hash(), language, decision.patientCase(), vocabulary);
  }

  private Recommendation recommendation(DecidedRule decided, Decision decision, ToldFacts facts) {
    AdviceRule rule = decided.rule();
    FixedWords fixed = fixedWords.get(rule.id());
    return new Recommendation(
        rule.id(),
        rule.group(),
        decided.urgency(),
        decided.status(),
        fixed.title(),
        advice.text(decided.firings()),
        fixed.evidence(),
        rule.level(),
        reasons.explain(decided.firings().all(), facts),
        fixed.needs(),
        actions(decided),
        rule.interview(),
        fixed.departure(),
        fixed.defaults(),
        fixed.question(),
        decided.hides(),
        deferral(decided, decision));
  }

  private List<Recommendation.Action> actions(DecidedRule decided) {
    List<Recommendation.Action> actions = new ArrayList<>(decided.rule().actions().size());
    for (RequiredAction action : decided.rule().actions()) {
      String what = advice.fill(decided.firings(), action.what());
      actions.add(new Recommendation.Action(action.kind(), what));
    }
    return actions;
  }

  private Recommendation.Evidence evidence(EvidenceReference reference) {
    EvidenceSource source =
        ruleBase
            .evidence()
            .find(reference.source())
            .orElseThrow(() -> new IllegalStateException("no source " + reference.source()));
    return new Recommendation.Evidence(
        source.id(),
        source.citation(),
        source.doi(),
        source.kind(),
        source.jurisdiction(),
        reference.statement().in(language),
        reference.grade(),
        reference.status());
  }

  private Recommendation.Departure departure(AdviceRule rule) {
    return rule.departure() == null
        ? null
        : new Recommendation.Departure(
            rule.departure().interview().in(language), rule.departure().published().in(language));
  }

  private Recommendation.Question question(OpenQuestion question) {
    if (question == null) {
      return null;
    }
    return new Recommendation.Question(
        question.id(), wordsOrNull(question.position1()), wordsOrNull(question.position2()));
  }

  private String wordsOrNull(BilingualText text) {
    return text == null ? null : text.in(language);
  }

  private List<Recommendation.Deferral> deferral(DecidedRule decided, Decision decision) {
    List<Recommendation.Deferral> result = new ArrayList<>();
    for (String id : decided.deferredBecause()) {
      RuleFirings firings = decision.firings(id);
      result.add(
          new Recommendation.Deferral(
              id, firings.rule().title().in(language), advice.text(firings)));
    }
    return result;
  }

  private Evaluation.Hidden hidden(HiddenRule hidden) {
    return new Evaluation.Hidden(
        hidden.id(), hidden.firings().rule().title().in(language), hidden.hiddenBy());
  }

  /** The data that rules asked for, each once. */
  List<Evaluation.Missing> missing(Decision decision) {
    Set<Evaluation.Missing> missing = new LinkedHashSet<>();
    for (Firing firing : decision.missing()) {
      missing.add(missing(firing));
    }
    return List.copyOf(missing);
  }

  private Evaluation.Missing missing(Firing firing) {
    String id = firing.adviceId();
    String rule = AdviceId.rule(id);
    MissingData words =
        ruleBase
            .advice()
            .find(rule)
            .flatMap(found -> AdviceId.key(id).flatMap(found::missing))
            .orElseThrow(() -> new IllegalStateException("no words for missing data " + id));
    return new Evaluation.Missing(id, rule, advice.fill(words.text(), firing.facts(), ""));
  }
}
