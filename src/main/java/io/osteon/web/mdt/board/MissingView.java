package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.alternatives.Completeness;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the record lacks.
 *
 * @param text what is missing
 * @param askedBy the rules that ask for it
 * @param decides the rules whose showing it decides, as far as values were tried; empty before any
 *     was, and where none decides anything
 */
@TemplateData
public record MissingView(String text, List<Rule> askedBy, List<Rule> decides) {
  /** Those that are shown at once. */
  private static final int AT_FIRST = 5;

  public MissingView {
    askedBy = List.copyOf(askedBy);
    decides = List.copyOf(decides);
  }

  /**
   * A rule.
   *
   * @param id its id
   * @param title what it is about
   */
  @TemplateData
  public record Rule(String id, String title) {}

  /** What is missing of a case, each thing once, in the order of the answer. */
  static List<MissingView> of(Evaluation evaluation, RuleBase ruleBase, Language language) {
    Map<String, Lack> missing = new LinkedHashMap<>();
    for (Evaluation.Missing each : evaluation.missing()) {
      lack(missing, each.text()).askedBy.add(rule(each.rule(), ruleBase, language));
    }
    return views(missing);
  }

  /** The same with what values that were tried decide. */
  static List<MissingView> of(Completeness completeness, RuleBase ruleBase, Language language) {
    Map<String, Lack> missing = new LinkedHashMap<>();
    for (Completeness.Entry each : completeness.entries()) {
      Lack lack = lack(missing, each.text());
      lack.askedBy.add(rule(each.rule(), ruleBase, language));
      each.decides().stream()
          .map(decided -> new Rule(decided.id(), decided.title()))
          .filter(decided -> !lack.decides.contains(decided))
          .forEach(lack.decides::add);
    }
    return views(missing);
  }

  private record Lack(List<Rule> askedBy, List<Rule> decides) {}

  private static Lack lack(Map<String, Lack> missing, String text) {
    return missing.computeIfAbsent(text, none -> new Lack(new ArrayList<>(), new ArrayList<>()));
  }

  private static List<MissingView> views(Map<String, Lack> missing) {
    return missing.entrySet().stream()
        .map(
            each ->
                new MissingView(
                    each.getKey(), each.getValue().askedBy(), each.getValue().decides()))
        .toList();
  }

  private static Rule rule(String id, RuleBase ruleBase, Language language) {
    return new Rule(
        id, ruleBase.advice().find(id).map(rule -> rule.title().in(language)).orElse(id));
  }

  /** The rules that are named at once. */
  public List<Rule> first() {
    return decides.subList(0, Math.min(AT_FIRST, decides.size()));
  }

  /** The other rules. */
  public List<Rule> more() {
    return decides.subList(Math.min(AT_FIRST, decides.size()), decides.size());
  }
}
