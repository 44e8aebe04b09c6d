package io.osteon.cdshooks.trust.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is remembered of a token: SHA-256 of the client's id and the token's {@code jti}, from which
 * neither can be told.
 */
record TokenFingerprint(long first, long second, long third, long fourth)
    implements Comparable<TokenFingerprint> {

  static TokenFingerprint of(String client, String tokenId) {
    MessageDigest digest = sha256();
    digest.update(client.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest(tokenId.getBytes(StandardCharsets.UTF_8)));
    return new TokenFingerprint(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  static TokenFingerprint of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new TokenFingerprint(
        buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(TokenFingerprint other) {
    int order = Long.compare(first, other.first);
    order = order != 0 ? order : Long.compare(second, other.second);
    order = order != 0 ? order : Long.compare(third, other.third);
    return order != 0 ? order : Long.compare(fourth, other.fourth);
  }
}
