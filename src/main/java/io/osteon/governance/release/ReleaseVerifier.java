package io.osteon.governance.release;

import io.osteon.governance.NotFoundException;
import io.osteon.governance.release.ReleaseRefusedException.Part;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;

/**
 * The only way to the files of a release. Whatever was changed in the database or on the disk, be
 * it one byte, is found here, and the release is refused.
 */
public final class ReleaseVerifier {
  private final TrustedKeys trusted;

  /** Believes signatures of those keys. */
  public ReleaseVerifier(TrustedKeys trusted) {
    this.trusted = trusted;
  }

  /**
   * A release by its version.
   *
   * @throws NotFoundException if there is none
   * @throws ReleaseRefusedException if it has been changed
   */
  public VerifiedRelease open(Handle handle, String version) {
    return open(
        handle,
        ReleaseTable.find(handle, version)
            .orElseThrow(() -> new NotFoundException("There is no release of this version.")));
  }

  /**
   * A release by its content hash.
   *
   * @throws NotFoundException if there is none
   * @throws ReleaseRefusedException if it has been changed
   */
  public VerifiedRelease openByHash(Handle handle, String hash) {
    return open(
        handle,
        ReleaseTable.findByHash(handle, hash)
            .orElseThrow(() -> new NotFoundException("There is no release of this hash.")));
  }

  private VerifiedRelease open(Handle handle, StoredRelease row) {
    ReleaseManifest manifest = manifest(row);
    byte[] content =
        ReleaseTable.content(handle, row.hash())
            .orElseThrow(() -> refused(Part.FILE, row.version(), "its files are missing"));
    ReleaseArchive archive =
        new ReleaseArchive(RuleBaseZip.read(content), row.manifest(), row.signatures());
    return verified(archive, manifest, row.retired());
  }

  /**
   * A release from an archive; that it is retired an archive cannot know.
   *
   * @throws ReleaseRefusedException if it has been changed, or is signed by nobody who is trusted
   */
  public VerifiedRelease open(byte[] archive) {
    ReleaseArchive read = ReleaseArchive.read(archive);
    return verified(read, manifest(read.manifest(), read.signatures()), false);
  }

  /** The manifest of a row, if it is signed and says what the row says. */
  ReleaseManifest manifest(StoredRelease row) {
    ReleaseManifest manifest = manifest(row.manifest(), row.signatures());
    if (!manifest.version().equals(row.version()) || !manifest.contentHash().equals(row.hash())) {
      throw refused(
          Part.MANIFEST, row.version(), "its manifest is that of release " + manifest.version());
    }
    return manifest;
  }

  private ReleaseManifest manifest(byte[] bytes, List<ReleaseSignature> signatures) {
    ReleaseManifest manifest = ReleaseManifest.read(bytes);
    List<ReleaseSignature> known =
        signatures.stream().filter(signature -> trusted.trusts(signature.key())).toList();
    if (known.isEmpty()) {
      String keys =
          String.join(", ", signatures.stream().map(ReleaseSignature::key).sorted().toList());
      throw refused(
          Part.SIGNATURE,
          manifest.version(),
          "it is signed by no trusted key (" + (keys.isEmpty() ? "none" : keys) + ")");
    }
    for (ReleaseSignature signature : known) {
      if (!trusted.verify(signature.key(), bytes, signature.signature())) {
        throw refused(
            Part.SIGNATURE,
            manifest.version(),
            "the signature of the key " + signature.key() + " does not fit its manifest");
      }
    }
    return manifest;
  }

  private static VerifiedRelease verified(
      ReleaseArchive archive, ReleaseManifest manifest, boolean retired) {
    requireFiles(manifest, archive.files());
    RuleBaseFiles files = RuleBaseFiles.of(archive.files());
    if (!files.hash().equals(manifest.contentHash())) {
      throw refused(Part.FILE, manifest.version(), "its files have another content hash");
    }
    return new VerifiedRelease(Release.of(manifest, retired), manifest, files, archive);
  }

  private static void requireFiles(ReleaseManifest manifest, SortedMap<String, byte[]> files) {
    RuleBaseFiles present = RuleBaseFiles.of(files);
    if (!present.paths().equals(files.keySet())) {
      throw refused(Part.FILE, manifest.version(), "it has files that no rule base has");
    }
    List<ManifestFile> found = ManifestFile.of(present);
    for (ManifestFile file : manifest.files()) {
      if (!found.contains(file)) {
        String how = files.containsKey(file.path()) ? "has been changed" : "is missing";
        throw refused(Part.FILE, manifest.version(), "its file " + file.path() + " " + how);
      }
    }
    if (!found.equals(manifest.files())) {
      throw refused(Part.FILE, manifest.version(), "it has files that are not in its manifest");
    }
  }

  private static ReleaseRefusedException refused(Part part, String version, String why) {
    return new ReleaseRefusedException(part, "Release " + version + " is refused: " + why + ".");
  }
}
