package io.osteon.platform.security;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which addresses are open to everybody. Every other one asks for a sign-in: a new address is
 * closed until it is named here.
 */
@Singleton
public class Access {
  /** Where people sign in. */
  public static final String SIGN_IN = "/sign-in";

  /** Where the site's provider signs them in. */
  public static final String OPENID_CONNECT = "/sign-in/openid-connect";

  /** Where the provider sends the browser back to; Quarkus answers there. */
  private static final String OPENID_CONNECT_BACK = OPENID_CONNECT + "/back";

  /** Where scripts and the page itself make, show and end a session. */
  public static final String SESSION = "/api/session";

  /** These and what lies below them: descriptions, assets, and a door with a trust of its own. */
  private static final List<String> OPEN_TREES =
      List.of("/q", "/assets", "/webjars", "/cds-services", "/api/schemas");

  private static final List<String> OPEN_PAGES =
      List.of(SIGN_IN, OPENID_CONNECT, OPENID_CONNECT_BACK, "/favicon.ico");

  private static final List<String> EVALUATIONS = List.of("/api/evaluations", "/evaluations");

  private final boolean openEvaluations;

  /** Evaluations are open unless the settings say otherwise. */
  public Access(SignInConfiguration configuration) {
    this.openEvaluations = !configuration.evaluations();
  }

  /**
   * Whether nobody needs to be signed in.
   *
   * @param method of HTTP
   * @param path as the server routes it: normalised, without query
   */
  public boolean isOpen(String method, String path) {
    return isBelow(OPEN_TREES, path)
        || OPEN_PAGES.contains(path)
        || (path.equals(SESSION) && method.equals("POST"))
        || (openEvaluations && isBelow(EVALUATIONS, path));
  }

  static boolean isBelow(List<String> trees, String path) {
    return trees.stream()
        .anyMatch(
            tree ->
                path.startsWith(tree)
                    && (path.length() == tree.length()
                        || "/;".indexOf(path.charAt(tree.length())) >= 0));
  }

  /** Whether an address is for programs; the others are pages. */
  public static boolean isInterface(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }
}
