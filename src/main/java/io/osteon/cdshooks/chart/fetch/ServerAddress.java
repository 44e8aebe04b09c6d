package io.osteon.cdshooks.chart.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The base address of a FHIR server that may be asked. Addresses are compared part by part after
 * they have been brought into one form; whatever could be read in two ways is refused.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower-case name or address
 * @param port never -1
 * @param path without a slash at its end, empty for the root
 */
record ServerAddress(String scheme, String host, int port, String path) {
  /** Escapes that could stand for a dot, a slash or a backslash, and empty segments. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?i)%2e|%2f|%5c|%25|//|\\\\|;");

  private static final Pattern ADDRESS_LITERAL = Pattern.compile("[0-9.]+|\\[.*");

  /** The address of a base URL; nothing for a URL that is no plain base URL of a server. */
  static Optional<ServerAddress> of(URI uri) {
    if (uri == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Optional.empty();
    }
    return place(uri);
  }

  /** The address of a URL, its query left out. */
  private static Optional<ServerAddress> place(URI uri) {
    if (uri.isOpaque() || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    String path = uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (AMBIGUOUS.matcher(path).find() || hasDotSegment(path)) {
      return Optional.empty();
    }
    int port = uri.getPort() == -1 ? standardPort(scheme) : uri.getPort();
    return Optional.of(
        new ServerAddress(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, path));
  }

  private static int standardPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static boolean hasDotSegment(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return false;
  }

  /** The entry of an allow-list that a server falls under: the same one, or one below its path. */
  static Optional<ServerAddress> allowedBy(List<URI> allowList, ServerAddress server) {
    return allowList.stream()
        .flatMap(entry -> of(entry).stream())
        .filter(entry -> entry.covers(server))
        .findFirst();
  }

  private boolean covers(ServerAddress other) {
    return scheme.equals(other.scheme)
        && host.equals(other.host)
        && port == other.port
        && (other.path.equals(path) || other.path.startsWith(path + "/"));
  }

  /** Whether a URL with its query leads to this server, below this path. */
  boolean covers(URI uri) {
    return uri.getRawFragment() == null && place(uri).map(this::covers).orElse(false);
  }

  /** The URL of something below the base. */
  URI resolve(String relative) {
    String authority = port == standardPort(scheme) ? host : host + ":" + port;
    return URI.create(scheme + "://" + authority + path + "/" + relative);
  }

  /**
   * Whether a connection to an address that the host's name stands for is meant. A name that an
   * operator allowed may well lead into a private network; it never leads back to this machine or
   * to a link-local address, where clouds keep secrets, unless the allow-list says so itself.
   */
  boolean mayConnectTo(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
      return false;
    }
    if (address.isLoopbackAddress() || address.isLinkLocalAddress() || isTransition(address)) {
      return host.equals("localhost") || ADDRESS_LITERAL.matcher(host).matches();
    }
    return true;
  }

  /** IPv6 addresses that carry an IPv4 address which could be any. */
  private static boolean isTransition(InetAddress address) {
    return address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
  }
}
