package io.osteon.cdshooks.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids made of what they name (UUID version 5, RFC 9562): a repeated call has the same ids. */
final class CardIds {
  private static final UUID NAMESPACE = UUID.fromString("6f1d8f0e-53a1-5c0b-9a54-7c2f6d0b8e31");
  private static final char SEPARATOR = '\n';

  private CardIds() {}

  /** The id of the card for a rule at one moment of one workflow. */
  static UUID card(CardContext context, String rule) {
    return of(
        NAMESPACE,
        context.request().hookInstance().toString(),
        context.service(),
        rule,
        context.evaluation().id());
  }

  /** The id of a part of something that has an id. */
  static UUID part(UUID whole, String... names) {
    return of(whole, names);
  }

  private static UUID of(UUID namespace, String... names) {
    MessageDigest digest = sha1();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .flip());
    for (String name : names) {
      digest.update((name + SEPARATOR).getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long most = (hash.getLong() & ~0xF000L) | 0x5000L;
    long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(most, least);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
