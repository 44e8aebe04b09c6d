package io.osteon.web.mdt.board;

import io.osteon.evaluation.Recommendation;
import io.osteon.evaluation.Status;
import io.osteon.mdt.decision.Response;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.web.evaluation.ExplainedRecommendation;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;

/**
 * A recommendation before the board, with the board's answer to it.
 *
 * @param explained the recommendation with its reasons
 * @param response the board's answer, or {@code null} while there is none
 */
@TemplateData
public record BoardRecommendation(ExplainedRecommendation explained, Response response) {
  public BoardRecommendation {
    Objects.requireNonNull(explained, "explained");
  }

  /** The recommendation. */
  public Recommendation advice() {
    return explained.recommendation();
  }

  /** The id of its rule. */
  public String id() {
    return advice().id();
  }

  /** Its urgency as a key of style and words, for example {@code critical}. */
  public String urgency() {
    return explained.urgency();
  }

  /** It waits for others to be settled. */
  public boolean isDeferred() {
    return advice().status() == Status.DEFERRED;
  }

  /** The strength of its evidence as a key, for example {@code moderate}. */
  public String level() {
    return Key.of(advice().level());
  }

  /** The grades that sources give, each once, as the sources write them. */
  public String grades() {
    List<String> grades =
        advice().evidence().stream()
            .map(Recommendation.Evidence::grade)
            .filter(Objects::nonNull)
            .distinct()
            .map(grade -> "[" + grade + "]")
            .toList();
    return String.join(" ", grades);
  }

  /** How many statements of its evidence were read in their source. */
  public int verified() {
    return advice().evidence().size() - toVerify();
  }

  /** How many statements of its evidence are still to be read in their source. */
  public int toVerify() {
    return (int)
        advice().evidence().stream()
            .filter(each -> each.status() == VerificationStatus.TO_VERIFY)
            .count();
  }

  /** The key of the answer, empty while there is none. */
  public String answer() {
    return response == null ? "" : response.answer().key();
  }

  /** The version of the answer, 0 while there is none. */
  public long version() {
    return response == null ? 0 : response.version();
  }

  /** The name of the form of the answer, as {@link Attempt} knows it. */
  public String formKey() {
    return formKey(id());
  }

  static String formKey(String rule) {
    return "response-" + rule;
  }

  /** What is done instead, where the stored answer is of that kind. */
  public String storedText(String kind) {
    return answer().equals(kind) ? response.text() : "";
  }

  /** Why, where the stored answer is of that kind. */
  public String storedReason(String kind) {
    return answer().equals(kind) ? response.reason() : "";
  }
}
