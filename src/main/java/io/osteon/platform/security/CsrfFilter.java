package io.osteon.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses requests that another site made a browser send. Where the cookie says who acts, the
 * request has to carry the token that only our pages know; at the sign-in, which has no session
 * yet, it must not come from another origin.
 */
@ApplicationScoped
public class CsrfFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final CurrentSession session;

  /** Asks the session of the request. */
  public CsrfFilter(CurrentSession session) {
    this.session = session;
  }

  /** Lets a request through by answering nothing, or refuses it. */
  @ServerRequestFilter
  @WithFormRead
  public Response check(ResteasyReactiveContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())) {
      return null;
    }
    String path = request.getUriInfo().getPath();
    if (path.equals(Access.SIGN_IN) || path.equals(Access.SESSION)) {
      if (isFromElsewhere(request)) {
        return refused();
      }
    }
    Optional<String> expected = session.csrf();
    return expected.isEmpty() || isEqual(expected.get(), presented(request)) ? null : refused();
  }

  private static boolean isEqual(String expected, String presented) {
    return presented != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  private static String presented(ResteasyReactiveContainerRequestContext request) {
    String header = request.getHeaderString(SessionCookie.CSRF_HEADER);
    if (header != null || !isForm(request.getMediaType())) {
      return header;
    }
    ResteasyReactiveRequestContext context =
        (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.getFormParameter(SessionCookie.CSRF_FIELD, true, false) instanceof String field
        ? field
        : null;
  }

  private static boolean isForm(MediaType type) {
    return type != null
        && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  /** Browsers say where a form comes from; programs say nothing. */
  private static boolean isFromElsewhere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    return origin != null && !hostOf(origin).equals(request.getHeaderString(HttpHeaders.HOST));
  }

  private static String hostOf(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Response refused() {
    Refusal refusal = Refusal.forged();
    return Response.status(refusal.status())
        .type(Refusal.MEDIA_TYPE)
        .entity(refusal.json())
        .build();
  }
}
