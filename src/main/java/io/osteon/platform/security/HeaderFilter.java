package io.osteon.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Headers that keep browsers from doing harm with an answer. An answer that has a header of its own
 * keeps it; addresses that are open to programs are left alone.
 */
@ApplicationScoped
public class HeaderFilter {
  /** Nothing from another host, no script within the page, no frame. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Access access;

  /** Knows which addresses are closed. */
  public HeaderFilter(Access access) {
    this.access = access;
  }

  /** Adds what is missing. */
  @ServerResponseFilter
  public void protect(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    boolean page =
        response.getMediaType() != null
            && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    if (!page && access.isOpen(request.getMethod(), path)) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    addMissing(headers, "X-Content-Type-Options", "nosniff");
    addMissing(headers, HttpHeaders.CACHE_CONTROL, "no-store");
    if (page) {
      addMissing(headers, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
      addMissing(headers, "Referrer-Policy", "same-origin");
      addMissing(headers, "Cross-Origin-Opener-Policy", "same-origin");
    }
    if ("https".equals(request.getUriInfo().getRequestUri().getScheme())) {
      addMissing(headers, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void addMissing(
      MultivaluedMap<String, Object> headers, String name, String value) {
    if (!headers.containsKey(name)) {
      headers.putSingle(name, value);
    }
  }
}
