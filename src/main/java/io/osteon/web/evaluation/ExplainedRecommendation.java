package io.osteon.web.evaluation;

import io.osteon.evaluation.Explanation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.VerificationStatus;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A recommendation as the page shows it.
 *
 * @param recommendation the recommendation
 * @param urgency its urgency as a key of style and words, for example {@code critical}
 * @param why the explanation, each line once
 */
@TemplateData
public record ExplainedRecommendation(
    Recommendation recommendation, String urgency, List<Line> why) {

  /**
   * A line of an explanation.
   *
   * @param kind what it is, a key of style: condition, fact, origin or threshold
   * @param depth 0 for the rule's own conditions, more for those of rules behind them
   * @param text in words
   * @param detail where it comes from, or {@code null}
   */
  @TemplateData
  public record Line(String kind, int depth, String text, String detail) {}

  /** The recommendation with its explanation laid out. */
  public static ExplainedRecommendation of(Recommendation recommendation) {
    List<Line> lines = new ArrayList<>();
    Set<Line> written = new HashSet<>();
    recommendation.why().forEach(explanation -> explain(explanation, 0, lines, written));
    return new ExplainedRecommendation(
        recommendation, Key.of(recommendation.urgency()), List.copyOf(lines));
  }

  /** Whether a statement of evidence is still to be read in its source. */
  @TemplateExtension
  static boolean toVerify(Recommendation.Evidence evidence) {
    return evidence.status() == VerificationStatus.TO_VERIFY;
  }

  private static void explain(
      Explanation explanation, int depth, List<Line> lines, Set<Line> written) {
    once(new Line("condition", depth, explanation.sentence(), null), lines, written);
    for (Explanation.ExplainedFact fact : explanation.facts()) {
      once(new Line("fact", depth, fact.text(), null), lines, written);
      for (Explanation.Origin origin : fact.origins()) {
        String text = origin.text() == null ? fact.text() : origin.text();
        once(new Line("origin", depth, text, origin.reference()), lines, written);
      }
    }
    for (Explanation.ExplainedParameter parameter : explanation.parameters()) {
      String value = parameter.value().toPlainString() + " " + parameter.unit();
      once(new Line("threshold", depth, parameter.meaning(), value.strip()), lines, written);
    }
    explanation.because().forEach(reason -> explain(reason, depth + 1, lines, written));
  }

  private static void once(Line line, List<Line> lines, Set<Line> written) {
    if (written.add(line)) {
      lines.add(line);
    }
  }
}
