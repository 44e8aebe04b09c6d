package io.osteon.cdshooks.card;

import java.net.URI;

/**
 * Addresses that cards lead to.
 *
 * @param publicUrl absolute base URL under which users reach this service, or {@code null}: cards
 *     then have no links to it
 * @param smartLaunchUrl absolute launch URL of the SMART app that shows a case, or {@code null}
 */
public record CardSettings(URI publicUrl, URI smartLaunchUrl) {
  public CardSettings {
    requireAbsolute(publicUrl);
    requireAbsolute(smartLaunchUrl);
  }

  private static void requireAbsolute(URI url) {
    boolean web =
        url == null
            || (url.getHost() != null
                && ("https".equalsIgnoreCase(url.getScheme())
                    || "http".equalsIgnoreCase(url.getScheme())));
    if (!web) {
      throw new IllegalArgumentException("must be an absolute http or https URL: " + url);
    }
  }

  /** The address of a page of this service, or {@code null} when its public address is not set. */
  URI page(String path) {
    if (publicUrl == null) {
      return null;
    }
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
