package io.osteon.web.mdt.board;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.alternatives.NearMisses;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Why recommendations are not there.
 *
 * @param nearly rules of which one condition fails, the nearest first
 * @param hidden rules that others take precedence over
 */
@TemplateData
public record WhyNotView(List<Nearly> nearly, List<Hidden> hidden) {
  private static final int AT_FIRST = 6;

  public WhyNotView {
    nearly = List.copyOf(nearly);
    hidden = List.copyOf(hidden);
  }

  /**
   * A rule that nearly applies.
   *
   * @param urgency as a key
   * @param words the condition that fails, and the fact that fails it
   */
  @TemplateData
  public record Nearly(String id, String title, String urgency, String words) {}

  /**
   * A rule that applies and is hidden.
   *
   * @param words what hides it
   */
  @TemplateData
  public record Hidden(String id, String title, String words) {}

  static WhyNotView of(Evaluator evaluator, Decision decision, Language language) {
    NearMisses misses = NearMisses.of(evaluator, decision, language);
    return new WhyNotView(
        misses.nearly().stream()
            .map(each -> new Nearly(each.id(), each.title(), Key.of(each.urgency()), each.words()))
            .toList(),
        misses.hidden().stream()
            .map(each -> new Hidden(each.id(), each.title(), each.words()))
            .toList());
  }

  /** Those that are shown at once. */
  public List<Nearly> first() {
    return nearly.subList(0, Math.min(AT_FIRST, nearly.size()));
  }

  /** The others. */
  public List<Nearly> more() {
    return nearly.subList(Math.min(AT_FIRST, nearly.size()), nearly.size());
  }
}
