package io.osteon.governance.release;

import io.osteon.governance.release.ReleaseRefusedException.Part;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release as one file that travels: a zip of the rule base's files, the manifest and the
 * signatures. What is read is not yet verified; see {@link ReleaseVerifier}.
 *
 * @param files the rule base's files by path
 * @param manifest the bytes that are signed
 * @param signatures over the manifest
 */
@SuppressWarnings("ArrayRecordComponent") // archives are carried, never compared
public record ReleaseArchive(
    SortedMap<String, byte[]> files, byte[] manifest, List<ReleaseSignature> signatures) {
  /** The path of the manifest in an archive. */
  public static final String MANIFEST = "manifest.json";

  /** The path of the signatures in an archive. */
  public static final String SIGNATURES = "signatures.json";

  public ReleaseArchive {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    signatures = List.copyOf(signatures);
  }

  /** The archive's bytes; the same release gives the same bytes. */
  public byte[] bytes() {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put(MANIFEST, manifest);
    all.put(SIGNATURES, SignatureJson.write(signatures));
    return RuleBaseZip.write(all);
  }

  /**
   * Reads an archive.
   *
   * @throws ReleaseRefusedException if it is no archive of a release
   */
  public static ReleaseArchive read(byte[] bytes) {
    SortedMap<String, byte[]> all = RuleBaseZip.read(bytes);
    byte[] manifest = all.remove(MANIFEST);
    byte[] signatures = all.remove(SIGNATURES);
    if (manifest == null) {
      throw new ReleaseRefusedException(Part.MANIFEST, "the archive has no " + MANIFEST);
    }
    if (signatures == null) {
      throw new ReleaseRefusedException(Part.SIGNATURE, "the archive has no " + SIGNATURES);
    }
    return new ReleaseArchive(all, manifest, SignatureJson.read(signatures));
  }
}
