package io.osteon.web.rules;

import io.osteon.authoring.overview.ParameterEntry;
import io.osteon.authoring.overview.RuleEntry;
import io.osteon.authoring.sentence.RuleSentence;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.EvidenceReference;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.InterviewStatement;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.RequiredAction;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of a rule shows.
 *
 * @param entry words and what belongs to the rule
 * @param sentences its DRL rules in words, in the page's language
 * @param otherSentences the same in the other language
 * @param logic the text of its DRL rules
 * @param evidence what sources say for it
 * @param parameters that can decide it
 * @param actions what is to be done
 * @param statements of the interview that it comes from
 * @param fires test patients for whom it must be shown
 * @param silent test patients for whom it must not be shown
 */
@TemplateData
public record RuleView(
    RuleEntry entry,
    List<RuleSentence> sentences,
    List<RuleSentence> otherSentences,
    List<RuleLogic> logic,
    List<Cited> evidence,
    List<ParameterEntry> parameters,
    List<Work> actions,
    List<InterviewStatement> statements,
    List<TestPatient> fires,
    List<TestPatient> silent) {

  /** What a source says, with the source. */
  @TemplateData
  public record Cited(EvidenceReference reference, EvidenceSource source) {}

  /** An action with the orders that it offers. */
  @TemplateData
  public record Work(RequiredAction action, List<OrderDefinition> orders) {}

  static RuleView of(RuleCatalogue catalogue, RuleEntry entry, Language language) {
    String id = entry.advice().id();
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    return new RuleView(
        entry,
        catalogue.sentences(language).ofAdvice(id),
        catalogue.sentences(other).ofAdvice(id),
        entry.drlRules().stream()
            .flatMap(rule -> RuleLogic.of(catalogue.ruleBase(), rule).stream())
            .toList(),
        entry.advice().evidence().stream()
            .flatMap(reference -> cited(catalogue, reference).stream())
            .toList(),
        entry.parameters().stream()
            .flatMap(parameter -> catalogue.overview().parameter(parameter).stream())
            .toList(),
        entry.advice().actions().stream().map(action -> work(catalogue, action)).toList(),
        statements(catalogue, entry.advice()),
        patients(catalogue, entry.mustFire()),
        patients(catalogue, entry.mustNotFire()));
  }

  private static Optional<Cited> cited(RuleCatalogue catalogue, EvidenceReference reference) {
    return catalogue
        .ruleBase()
        .evidence()
        .find(reference.source())
        .map(source -> new Cited(reference, source));
  }

  private static Work work(RuleCatalogue catalogue, RequiredAction action) {
    return new Work(
        action,
        action.offers().stream()
            .flatMap(offer -> offer.orders().stream())
            .flatMap(order -> catalogue.ruleBase().orders().find(order.id()).stream())
            .distinct()
            .toList());
  }

  private static List<InterviewStatement> statements(RuleCatalogue catalogue, AdviceRule advice) {
    return catalogue.ruleBase().interview().statements().stream()
        .filter(statement -> advice.interview().contains(statement.id()))
        .toList();
  }

  private static List<TestPatient> patients(RuleCatalogue catalogue, List<String> ids) {
    return ids.stream().flatMap(id -> catalogue.patient(id).stream()).toList();
  }
}
