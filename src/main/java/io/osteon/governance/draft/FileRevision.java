package io.osteon.governance.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * One save of a file of a draft. Never changes.
 *
 * @param path of the file within the rule base
 * @param revision the version of the draft that it led to
 * @param kind what it did
 * @param textHash SHA-256 of the text; empty when it deleted the file or made it as in the base
 * @param savedBy the name of the account
 * @param savedAt when
 */
public record FileRevision(
    String path,
    long revision,
    RevisionKind kind,
    Optional<String> textHash,
    String savedBy,
    Instant savedAt) {}
