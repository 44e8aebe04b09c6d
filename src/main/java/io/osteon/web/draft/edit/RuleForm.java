package io.osteon.web.draft.edit;

import io.osteon.authoring.sentence.RuleSentence;
import io.osteon.authoring.sentence.RuleSentences;
import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Urgency;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.ScenarioLine;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.TreeSet;

/**
 * What the forms of one rule hold.
 *
 * @param rule its words and standing
 * @param adviceVersion version of the file with its words, as the draft has it now
 * @param parametersVersion version of the file of parameters
 * @param words fields in both languages
 * @param placeholders what the words may name
 * @param logic where its DRL rules are
 * @param sentences its DRL rules in both languages; empty when the rule base has errors
 * @param parameters that can decide it; empty when the logic has errors
 * @param sources that evidence may cite
 * @param scenarios test patients that say something of it
 */
@TemplateData
public record RuleForm(
    AdviceRule rule,
    long adviceVersion,
    long parametersVersion,
    List<WordsRow> words,
    List<String> placeholders,
    List<RuleModel> logic,
    List<Said> sentences,
    List<ParameterDefinition> parameters,
    List<EvidenceSource> sources,
    List<ScenarioLine> scenarios) {

  /** A DRL rule in one language, and in the other. */
  @TemplateData
  public record Said(RuleSentence en, RuleSentence zh) {}

  /** Gathers it from the content of a draft. */
  static RuleForm of(
      AdviceRule rule, long adviceVersion, long parametersVersion, DraftReading reading) {
    List<RuleModel> logic =
        reading.models().stream()
            .filter(
                model ->
                    model.advice().stream()
                        .anyMatch(each -> AdviceId.rule(each.id()).equals(rule.id())))
            .toList();
    return new RuleForm(
        rule,
        adviceVersion,
        parametersVersion,
        WordsRow.of(rule),
        Placeholders.of(rule.id(), reading.models()),
        logic,
        sentences(rule, reading),
        parameters(logic, reading),
        reading.draft().evidence(),
        reading.scenarios().stream().filter(each -> each.concerns(rule.id())).toList());
  }

  /** How soon an advice can ask for action. */
  public List<Urgency> urgencies() {
    return List.of(Urgency.values());
  }

  /** How strong evidence can be. */
  public List<EvidenceLevel> levels() {
    return List.of(EvidenceLevel.values());
  }

  /** The same with the words of a form that was refused. */
  RuleForm with(List<WordsRow> sent) {
    return new RuleForm(
        rule,
        adviceVersion,
        parametersVersion,
        sent,
        placeholders,
        logic,
        sentences,
        parameters,
        sources,
        scenarios);
  }

  private static List<Said> sentences(AdviceRule rule, DraftReading reading) {
    RuleSentences english = reading.sentences(Language.EN).orElse(null);
    RuleSentences chinese = reading.sentences(Language.ZH).orElse(null);
    if (english == null || chinese == null) {
      return List.of();
    }
    return english.ofAdvice(rule.id()).stream()
        .map(said -> new Said(said, chinese.find(said.rule()).orElse(said)))
        .toList();
  }

  private static List<ParameterDefinition> parameters(List<RuleModel> logic, DraftReading reading) {
    TreeSet<String> ids = new TreeSet<>();
    logic.forEach(model -> ids.addAll(model.parameters()));
    return reading.draft().parameters().stream()
        .filter(parameter -> ids.contains(parameter.id()))
        .toList();
  }
}
