package io.osteon.cdshooks.trust.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keys in a file, which may be replaced while the service runs.
 *
 * @param file the JWK Set
 */
public record FileKeyLoader(Path file) implements KeyLoader {
  @Override
  public byte[] load() throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        throw new IOException("the file of keys is too large");
      }
      return bytes;
    }
  }
}
