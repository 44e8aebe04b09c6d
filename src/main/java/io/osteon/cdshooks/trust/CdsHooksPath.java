package io.osteon.cdshooks.trust;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Which addresses belong to the CDS Hooks door. */
final class CdsHooksPath {
  private static final String ROOT = "/cds-services";

  private CdsHooksPath() {}

  /** Whether a request is for discovery, for a service, or for anything below. */
  static boolean matches(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    String rooted = path.startsWith("/") ? path : "/" + path;
    return rooted.startsWith(ROOT)
        && (rooted.length() == ROOT.length() || "/;".indexOf(rooted.charAt(ROOT.length())) >= 0);
  }
}
