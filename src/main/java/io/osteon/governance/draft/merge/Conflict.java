package io.osteon.governance.draft.merge;

/**
 * A place that both sides changed, each in its own way.
 *
 * @param line 1-based line of the original before which the place begins
 * @param original the lines there; empty where both inserted
 * @param ours the lines of one side
 * @param theirs the lines of the other side
 */
public record Conflict(int line, String original, String ours, String theirs) {}
