package io.osteon.web.draft;

import io.osteon.governance.draft.assessment.Assessment;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The form that hands a draft to the reviewers, as it was sent, and what it waits for.
 *
 * @param sent it was sent and refused
 * @param note for the reviewers
 * @param waiting it was refused because the machine still looks at the content, or has just begun
 * @param underWay the machine still looks at the content
 * @param percent how far it is, 0 to 100
 */
@TemplateData
public record Submission(
    boolean sent, String note, boolean waiting, boolean underWay, int percent) {
  /** Nothing was sent. */
  static final Submission NONE = new Submission(false, "", false, false, 0);

  /** It was refused for another reason than that the machine still looks. */
  static Submission refused(String note) {
    return new Submission(true, note, false, false, 0);
  }

  /** It waits for what is being found out. */
  static Submission waiting(String note, List<Assessment> assessments) {
    List<Assessment> needed =
        assessments.stream()
            .filter(each -> AssessmentKind.NEEDED_FOR_REVIEW.contains(each.kind()))
            .toList();
    List<Assessment> running = needed.stream().filter(each -> each.state().isUnderWay()).toList();
    return new Submission(
        true,
        note,
        true,
        !running.isEmpty(),
        running.stream().mapToInt(Assessment::progress).min().orElse(100));
  }
}
