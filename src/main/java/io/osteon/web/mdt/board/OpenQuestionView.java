package io.osteon.web.mdt.board;

import io.osteon.evaluation.Recommendation;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A clinical question that the sources leave open and that this case raises: options, not orders.
 *
 * @param id for example {@code E18}
 * @param position1 one answer, or {@code null}
 * @param position2 the other answer, or {@code null}
 * @param rules the recommendations that raise it
 */
@TemplateData
public record OpenQuestionView(String id, String position1, String position2, List<Raised> rules) {
  public OpenQuestionView {
    rules = List.copyOf(rules);
  }

  /**
   * A recommendation that raises the question.
   *
   * @param id of the rule
   * @param title of the rule
   */
  @TemplateData
  public record Raised(String id, String title) {}

  /** The questions of recommendations, each once, in the order in which they come up. */
  static List<OpenQuestionView> of(List<Recommendation> recommendations) {
    Map<String, OpenQuestionView> questions = new LinkedHashMap<>();
    for (Recommendation each : recommendations) {
      Recommendation.Question question = each.question();
      if (question != null) {
        questions.merge(question.id(), first(each, question), OpenQuestionView::and);
      }
    }
    return List.copyOf(questions.values());
  }

  private static OpenQuestionView first(Recommendation by, Recommendation.Question question) {
    return new OpenQuestionView(
        question.id(),
        question.position1(),
        question.position2(),
        List.of(new Raised(by.id(), by.title())));
  }

  private OpenQuestionView and(OpenQuestionView other) {
    List<Raised> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new OpenQuestionView(
        id,
        position1 == null ? other.position1 : position1,
        position2 == null ? other.position2 : position2,
        all);
  }
}
