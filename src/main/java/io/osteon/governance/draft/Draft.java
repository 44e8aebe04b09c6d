package io.osteon.governance.draft;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A named change of the rules, on its way to a release.
 *
 * @param id of the draft
 * @param name a few words for lists
 * @param reason why the rules should change
 * @param clinicalOwner who answers for it clinically
 * @param basedOn the version of the release that it changes
 * @param baseHash the content hash of that release
 * @param state where it stands
 * @param createdBy the name of the account
 * @param createdAt when it was begun
 * @param changedAt when its content, its description or its state changed last
 * @param contentHash of the whole rule base with the change in it; what approvals are bound to
 * @param version grows with every change; a caller that changes the draft names the one it saw
 * @param origin how it came to be
 */
public record Draft(
    UUID id,
    String name,
    String reason,
    String clinicalOwner,
    String basedOn,
    String baseHash,
    DraftState state,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    String contentHash,
    long version,
    DraftOrigin origin) {
  public Draft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(contentHash, "contentHash");
  }
}
