package io.osteon.governance.release;

import java.time.Instant;

/**
 * That somebody approved a draft.
 *
 * @param name the name that was signed in with
 * @param capacity as what: {@code clinical} or {@code technical}
 * @param at when, to the microsecond
 * @param contentHash of the files that were approved: those of the release before its version was
 *     written into release.yaml
 */
public record Approval(String name, String capacity, Instant at, String contentHash) {}
