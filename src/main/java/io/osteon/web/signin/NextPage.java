package io.osteon.web.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where a browser goes after the sign-in: to a page of this service and nowhere else. */
final class NextPage {
  static final String START = "/";

  private static final int LONGEST = 2_000;

  /** No pages; a sign-in after a sign-in would go round in circles. */
  private static final List<String> ELSEWHERE =
      List.of("/sign-in", "/sign-out", "/api", "/cds-services", "/favicon.ico");

  private NextPage() {}

  /** The wanted page if it is one of ours; else the start page. */
  static String of(String wanted) {
    return wanted != null && isOurs(wanted) ? wanted : START;
  }

  private static boolean isOurs(String wanted) {
    boolean plain =
        wanted.length() <= LONGEST
            && wanted.startsWith("/")
            && !wanted.contains("//")
            && !wanted.contains("/..")
            && wanted.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
    if (!plain) {
      return false;
    }
    try {
      URI uri = new URI(wanted);
      String path = uri.getRawPath();
      return uri.getScheme() == null
          && uri.getRawAuthority() == null
          && path != null
          && ELSEWHERE.stream().noneMatch(tree -> path.equals(tree) || path.startsWith(tree + "/"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
