package io.osteon.governance.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is signed: everything about a release that can never change. Its bytes are JSON in one form
 * only: the fields in this order, no white space, in UTF-8.
 *
 * @param version see {@link Release}
 * @param contentHash SHA-256 over all paths and contents, as an evaluation names it
 * @param files each file with its own hash, sorted by path
 * @param origin where the files come from
 * @param basedOn version of the release before; may be empty
 * @param draft the draft that it was made of
 * @param notes what has changed
 * @param approvals who approved it
 * @param createdBy who made it
 * @param createdAt when, to the microsecond
 * @param approvedOn the day of the last approval
 * @param nextReviewOn when it is to be reviewed
 */
public record ReleaseManifest(
    String version,
    String contentHash,
    List<ManifestFile> files,
    ReleaseOrigin origin,
    String basedOn,
    Optional<UUID> draft,
    String notes,
    List<Approval> approvals,
    String createdBy,
    Instant createdAt,
    LocalDate approvedOn,
    LocalDate nextReviewOn) {
  /** The name of this form, in the manifest itself. */
  public static final String FORMAT = "osteon-release-1";

  public ReleaseManifest {
    files = List.copyOf(files);
    approvals = List.copyOf(approvals);
  }

  /** The bytes that are signed. */
  public byte[] bytes() {
    return ManifestJson.write(this);
  }

  /**
   * The manifest of such bytes.
   *
   * @throws ReleaseRefusedException if they are no manifest in the one form that it has
   */
  public static ReleaseManifest read(byte[] bytes) {
    return ManifestJson.read(bytes);
  }
}
