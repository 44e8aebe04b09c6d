package io.osteon.api;

import io.osteon.rulebase.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A file that leaves a meeting: in a language, kept by nobody on its way. */
final class OutputFile {
  private OutputFile() {}

  /**
   * The answer with a file.
   *
   * @param type its media type
   * @param disposition {@code inline} to be shown, {@code attachment} to be stored
   * @param name of the file, without quotes
   */
  static Response of(
      byte[] content, String type, Language language, String disposition, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name + "\"")
        .build();
  }
}
