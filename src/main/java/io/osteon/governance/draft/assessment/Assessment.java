package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is being found out, or was found out, about one content of a draft.
 *
 * @param id of the assessment
 * @param draft whose content it is about
 * @param contentHash the content
 * @param kind what is found out
 * @param reference the content hash of the release that it is compared with; empty when with none
 * @param state how far it is
 * @param progress in percent, 0 to 100
 * @param step what is being done, or why it failed; for people, in English
 * @param result when it is done; its form depends on the kind
 * @param requestedBy the name of the account that asked for it
 * @param requestedAt when
 * @param endedAt when it was done, failed or was cancelled
 */
public record Assessment(
    UUID id,
    UUID draft,
    String contentHash,
    AssessmentKind kind,
    String reference,
    AssessmentState state,
    int progress,
    String step,
    Optional<JsonNode> result,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> endedAt) {}
