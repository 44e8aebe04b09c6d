package io.osteon.cdshooks.trust.key;

import java.io.IOException;

/** Where the JWK Set of a client is read from. */
@FunctionalInterface
public interface KeyLoader {
  /** The largest JWK Set that is read, in bytes. */
  int MAX_SIZE = 262_144;

  /**
   * Reads the set as it is now; may take as long as the fetching of keys is allowed to.
   *
   * @return the set, UTF-8
   * @throws IOException if it cannot be read
   */
  byte[] load() throws IOException;
}
