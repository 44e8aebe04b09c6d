package io.osteon.governance.draft.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reviewer decided about a draft. Never changes.
 *
 * @param id of the review
 * @param capacity as what the reviewer judged
 * @param decision what was decided
 * @param contentHash of the rule base that was judged
 * @param comment what the reviewer wrote; may be empty with an approval
 * @param account of the reviewer
 * @param name of the reviewer's account
 * @param displayName what others read
 * @param at when
 * @param counts whether it still stands: the draft has not been reopened or edited since
 */
public record Review(
    UUID id,
    ReviewCapacity capacity,
    ReviewDecision decision,
    String contentHash,
    String comment,
    UUID account,
    String name,
    String displayName,
    Instant at,
    boolean counts) {}
