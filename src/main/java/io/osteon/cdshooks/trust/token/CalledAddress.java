package io.osteon.cdshooks.trust.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address that was called, as {@code aud} must have it. Compared are scheme, host, port and
 * path; how a host is spelled, a port that goes without saying and a slash at the end make no
 * difference.
 */
public final class CalledAddress {
  private final String normal;

  private CalledAddress(String normal) {
    this.normal = normal;
  }

  /**
   * An address.
   *
   * @param base scheme and authority, with the path in front of ours if there is one
   * @param path our path as it was called, not decoded, for example {@code /cds-services}
   */
  public static Optional<CalledAddress> of(URI base, String path) {
    String start = base.toString();
    String clean = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    return normal(clean + path).map(CalledAddress::new);
  }

  /** Whether an audience is this address. */
  public boolean is(String audience) {
    return normal(audience).filter(normal::equals).isPresent();
  }

  private static Optional<String> normal(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getScheme() == null
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath();
      return Optional.of(
          scheme
              + "://"
              + uri.getHost().toLowerCase(Locale.ROOT)
              + ":"
              + port(scheme, uri.getPort())
              + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int port(String scheme, int port) {
    if (port >= 0) {
      return port;
    }
    return scheme.equals("https") ? 443 : 80;
  }
}
