package io.osteon.cdshooks.trust;

import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets pages of listed origins call from a browser (CORS, https://fetch.spec.whatwg.org). Origins
 * are always named one by one. Cookies play no part at this door, so that credentials are not
 * offered; the token travels in a header of its own.
 */
@ApplicationScoped
public class CorsFilter {
  private static final String ORIGIN = "Origin";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final ClientRegistry clients;

  /** Asks the clients for their origins. */
  public CorsFilter(ClientRegistry clients) {
    this.clients = clients;
  }

  /** Answers a browser that asks whether it may call; it cannot send a token with that. */
  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 100)
  public Response preflight(ContainerRequestContext request) {
    if (!CdsHooksPath.matches(request) || !isPreflight(request)) {
      return null;
    }
    if (!clients.allowsOrigin(origin(request))) {
      return Response.status(403).build();
    }
    return Response.noContent()
        .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
        .header(
            "Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, Accept-Language")
        .header("Access-Control-Max-Age", "600")
        .build();
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        && origin(request) != null
        && request.getHeaderString(REQUEST_METHOD) != null;
  }

  /** Origins are compared as browsers write them, in lower case. */
  private static String origin(ContainerRequestContext request) {
    String origin = request.getHeaderString(ORIGIN);
    return origin == null ? null : origin.toLowerCase(Locale.ROOT);
  }

  /** Lets the page read the answer, a refusal as well. */
  @ServerResponseFilter
  public void expose(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext call) {
    if (!CdsHooksPath.matches(request)) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    String origin = origin(request);
    CdsClient client = CurrentClient.of(call);
    if (origin != null
        && (client == null ? clients.allowsOrigin(origin) : clients.allowsOrigin(origin, client))) {
      headers.putSingle(ALLOW_ORIGIN, request.getHeaderString(ORIGIN));
      headers.putSingle("Access-Control-Expose-Headers", "Content-Language, Retry-After");
    }
  }
}
