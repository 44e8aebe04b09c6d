package io.osteon.cdshooks.trust.key;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Keys at an address. Redirects are not followed, since they would lead to an address that nobody
 * has allowed.
 */
public final class UrlKeyLoader implements KeyLoader {
  private final HttpClient http;
  private final URI address;
  private final Duration timeout;

  /**
   * Keys at an address.
   *
   * @param http a client that follows no redirects
   * @param address one for which {@link #allowed} holds
   * @param timeout for the whole fetch
   */
  public UrlKeyLoader(HttpClient http, URI address, Duration timeout) {
    this.http = http;
    this.address = address;
    this.timeout = timeout;
  }

  /** A client as this class needs it. */
  public static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(timeout)
        .build();
  }

  /**
   * Whether keys may be fetched from an address: by https, or by http from this very machine; keys
   * that came unprotected would let anybody on the way sign tokens.
   *
   * @param laboratory whether http is good enough everywhere
   */
  public static boolean allowed(URI address, boolean laboratory) {
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme())
            && (laboratory || loopback(address.getHost())));
  }

  private static boolean loopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  @Override
  public byte[] load() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "application/jwk-set+json, application/json")
            .build();
    Executor afterTimeout =
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException("the address of keys answers " + response.statusCode());
        }
        // The request's own timeout ends with the headers; a body that trickles is cut off here.
        afterTimeout.execute(() -> closeQuietly(body));
        byte[] bytes = body.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
          throw new IOException("the answer of the address of keys is too large");
        }
        return bytes;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // The reader sees the end of the stream either way.
      return;
    }
  }
}
