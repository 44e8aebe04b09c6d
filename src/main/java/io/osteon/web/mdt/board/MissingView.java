package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the record lacks, and what it would decide.
 *
 * @param text what is missing
 * @param decides the rules that ask for it
 */
@TemplateData
public record MissingView(String text, List<Decides> decides) {
  public MissingView {
    decides = List.copyOf(decides);
  }

  /**
   * A rule that cannot be judged, or not fully.
   *
   * @param rule its id
   * @param title what it is about
   */
  @TemplateData
  public record Decides(String rule, String title) {}

  /** What is missing of a case, each thing once, in the order of the answer. */
  static List<MissingView> of(Evaluation evaluation, RuleBase ruleBase, Language language) {
    Map<String, List<Decides>> missing = new LinkedHashMap<>();
    for (Evaluation.Missing each : evaluation.missing()) {
      String title =
          ruleBase
              .advice()
              .find(each.rule())
              .map(rule -> rule.title().in(language))
              .orElse(each.rule());
      missing
          .computeIfAbsent(each.text(), text -> new ArrayList<>())
          .add(new Decides(each.rule(), title));
    }
    return missing.entrySet().stream()
        .map(each -> new MissingView(each.getKey(), each.getValue()))
        .toList();
  }
}
