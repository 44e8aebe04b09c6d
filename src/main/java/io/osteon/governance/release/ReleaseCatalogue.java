package io.osteon.governance.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which releases there are. What is told of them is signed; their files are not looked at. */
public final class ReleaseCatalogue {
  private final ReleaseVerifier verifier;

  /** A catalogue of releases that are verified so. */
  public ReleaseCatalogue(ReleaseVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * All releases.
   *
   * @param releases the newest first
   * @param refused what is wrong with those that cannot be believed
   */
  public record Listing(List<Release> releases, List<Refused> refused) {
    public Listing {
      releases = List.copyOf(releases);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A release that cannot be believed.
   *
   * @param version as the database has it
   * @param why a sentence for people
   * @param retired nobody can activate it any more
   */
  public record Refused(String version, String why, boolean retired) {}

  /** All releases, the newest first. */
  public Listing list(Handle handle) {
    List<Release> releases = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (StoredRelease row : ReleaseTable.all(handle)) {
      try {
        releases.add(Release.of(verifier.manifest(row), row.retired()));
      } catch (ReleaseRefusedException e) {
        refused.add(new Refused(row.version(), e.getMessage(), row.retired()));
      }
    }
    return new Listing(releases, refused);
  }

  /**
   * A release by its version.
   *
   * @throws ReleaseRefusedException if its manifest or signature has been changed
   */
  public Optional<Release> find(Handle handle, String version) {
    return release(ReleaseTable.find(handle, version));
  }

  /**
   * A release by its content hash.
   *
   * @throws ReleaseRefusedException if its manifest or signature has been changed
   */
  public Optional<Release> findByHash(Handle handle, String hash) {
    return release(ReleaseTable.findByHash(handle, hash));
  }

  private Optional<Release> release(Optional<StoredRelease> row) {
    return row.map(stored -> Release.of(verifier.manifest(stored), stored.retired()));
  }

  /** The version of the newest release that is not retired; empty before the first. */
  public Optional<String> newest(Handle handle) {
    return newest(ReleaseTable.all(handle).stream().filter(row -> !row.retired()).toList())
        .map(SemanticVersion::toString);
  }

  static Optional<SemanticVersion> newest(List<StoredRelease> rows) {
    return rows.stream()
        .map(row -> SemanticVersion.of(row.version()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
