package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.governance.draft.BaseRelease;
import io.osteon.rulebase.RuleBaseFiles;

/** How one kind of assessment is made. Safe for many threads. */
public interface AssessmentJob {

  /**
   * What is assessed.
   *
   * @param files the whole rule base with the draft's change in it
   * @param base the release that the draft is based on
   * @param live the release that answers now
   */
  record Subject(RuleBaseFiles files, BaseRelease base, BaseRelease live) {}

  /**
   * What came of it.
   *
   * @param reference the content hash of the release that the content was compared with; empty when
   *     with none
   * @param result JSON
   */
  record Finding(String reference, JsonNode result) {}

  /**
   * Makes the assessment.
   *
   * @throws InterruptedException when the thread was interrupted
   * @throws AssessmentFailedException when it cannot be made of this content
   */
  Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException;
}
