package io.osteon.governance.draft.review;

/**
 * How many people must approve a draft, and how well test patients must watch over what it changes.
 *
 * @param clinicalApprovals of clinical reviewers, at least 1
 * @param technicalApprovals of technical reviewers, at least 1
 * @param mutationScore the share of mutants of the changed rules that test patients must notice, 0
 *     to 1, unless each survivor has a listed reason
 */
public record ReviewPolicy(int clinicalApprovals, int technicalApprovals, double mutationScore) {
  /** One of each, 95%. */
  public static final ReviewPolicy DEFAULT = new ReviewPolicy(1, 1, 0.95);

  public ReviewPolicy {
    if (clinicalApprovals < 1 || technicalApprovals < 1) {
      throw new IllegalArgumentException("at least one clinical and one technical approval");
    }
    if (!(mutationScore >= 0 && mutationScore <= 1)) {
      throw new IllegalArgumentException("a mutation score is 0 to 1, but is " + mutationScore);
    }
  }

  /** How many approvals of a kind. */
  public int approvals(ReviewCapacity capacity) {
    return capacity == ReviewCapacity.CLINICAL ? clinicalApprovals : technicalApprovals;
  }
}
