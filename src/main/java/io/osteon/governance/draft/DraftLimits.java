package io.osteon.governance.draft;

/**
 * How much a draft may hold.
 *
 * @param fileBytes of one file
 * @param draftBytes of all files that the draft changes, together
 * @param files how many files it may change
 */
public record DraftLimits(int fileBytes, int draftBytes, int files) {
  /** 1 MiB a file, 16 MiB a draft, 500 files. */
  public static final DraftLimits DEFAULT = new DraftLimits(1 << 20, 16 << 20, 500);
}
