package io.osteon.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every page. */
public final class PageHeaders {
  private PageHeaders() {}

  /**
   * Headers that keep a page to this browser, this host and its own scripts.
   *
   * @param nonce what inline scripts and styles of the page carry
   */
  public static Map<String, String> of(String nonce) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'nonce-"
            + nonce
            + "'; style-src 'self' 'nonce-"
            + nonce
            + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'self'");
    headers.put("Cache-Control", "no-store");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Vary", "Accept-Language, Cookie");
    return headers;
  }
}
