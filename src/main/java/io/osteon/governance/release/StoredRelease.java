package io.osteon.governance.release;

import java.util.List;

/**
 * A release as the database holds it, not yet verified.
 *
 * @param version its key
 * @param hash its content hash
 * @param manifest the bytes that are signed
 * @param signatures over the manifest
 * @param retired whether there is a retirement
 */
@SuppressWarnings("ArrayRecordComponent") // rows are verified, never compared
record StoredRelease(
    String version,
    String hash,
    byte[] manifest,
    List<ReleaseSignature> signatures,
    boolean retired) {}
