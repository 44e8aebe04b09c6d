package io.osteon.web.mdt.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A document that came as a file or as text. */
final class Uploads {
  private Uploads() {}

  /** The text if there is one, since scripts put a dropped file there; the file otherwise. */
  static byte[] bytes(String text, FileUpload file) {
    if (text != null && !text.isBlank()) {
      return text.strip().getBytes(StandardCharsets.UTF_8);
    }
    if (file == null || file.size() == 0) {
      return new byte[0];
    }
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded document cannot be read", e);
    }
  }
}
