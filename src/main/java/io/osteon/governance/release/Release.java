package io.osteon.governance.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as its manifest describes it, and whether it is retired.
 *
 * @param version three numbers, greater than those of every earlier release
 * @param hash content hash of the files
 * @param state whether it may be activated
 * @param origin where the files come from
 * @param notes what has changed, for readers
 * @param approvals who approved it; empty for the release that came with the program
 * @param createdBy the name of the release manager
 * @param createdAt when it was made
 * @param approvedOn the day of the last approval; of one without approvals the day it was made
 * @param nextReviewOn when its content is to be reviewed again
 * @param draft the draft that it was made of
 * @param basedOn version of the release that the draft started from; empty for the first one
 */
public record Release(
    String version,
    String hash,
    ReleaseState state,
    ReleaseOrigin origin,
    String notes,
    List<Approval> approvals,
    String createdBy,
    Instant createdAt,
    LocalDate approvedOn,
    LocalDate nextReviewOn,
    Optional<UUID> draft,
    String basedOn) {

  /** Whether it may no longer be activated. */
  public boolean isRetired() {
    return state == ReleaseState.RETIRED;
  }

  static Release of(ReleaseManifest manifest, boolean retired) {
    return new Release(
        manifest.version(),
        manifest.contentHash(),
        retired ? ReleaseState.RETIRED : ReleaseState.RELEASED,
        manifest.origin(),
        manifest.notes(),
        manifest.approvals(),
        manifest.createdBy(),
        manifest.createdAt(),
        manifest.approvedOn(),
        manifest.nextReviewOn(),
        manifest.draft(),
        manifest.basedOn());
  }
}
