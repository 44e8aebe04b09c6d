package io.osteon.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request over HTTP that is put to both services.
 *
 * @param method such as {@code POST}
 * @param path with its query
 * @param headers name and value in turn
 * @param body may be empty
 */
record Exchange(String method, String path, List<String> headers, byte[] body) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** When a page was sent and when the process began differ between any two processes. */
  private static final Set<String> WHEN = Set.of("date", "last-modified");

  static Exchange get(String path, String... headers) {
    return new Exchange("GET", path, List.of(headers), new byte[0]);
  }

  static Exchange post(String path, byte[] body, String... headers) {
    return new Exchange("POST", path, List.of(headers), body);
  }

  static Exchange evaluate(Input input, String language) {
    return post(
        "/api/evaluations?at=2026-11-23",
        input.bytes(),
        "Content-Type",
        input.mediaType(),
        "Accept-Language",
        language);
  }

  /** What a service answers. */
  HttpResponse<byte[]> send(int port) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(this + " is not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer as one text: status, headers in the order of their names, every byte. */
  static String text(HttpResponse<byte[]> answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    headers.keySet().removeAll(WHEN);
    List<String> lines = new ArrayList<>(List.of("status " + answer.statusCode()));
    headers.forEach((name, values) -> lines.add(name.toLowerCase(Locale.ROOT) + ": " + values));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    text.writeBytes(new byte[] {'\n', '\n'});
    text.writeBytes(answer.body());
    // each page has a nonce of its own
    return text.toString(StandardCharsets.ISO_8859_1)
        .replaceAll("nonce(-|=\")[A-Za-z0-9_-]+", "nonce$1...");
  }

  @Override
  public String toString() {
    String start = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
    return method + " " + path + " " + headers + " " + start;
  }
}
