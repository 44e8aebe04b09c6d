package io.osteon.platform.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells a caller who is not signed in: programs by a problem document, people by the page. */
final class Challenge {
  private Challenge() {}

  static void send(RoutingContext call, Refusal refusal) {
    HttpServerRequest request = call.request();
    HttpServerResponse response = call.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (refusal.status() != 401
        || Access.isInterface(call.normalizedPath())
        || !isForPeople(request)) {
      document(response, refusal);
    } else if (request.getHeader("HX-Request") != null) {
      // htmx would put the sign-in page into a part of the page
      response.putHeader("HX-Redirect", target(currentPage(request)));
      document(response, refusal);
    } else {
      boolean page = request.method().name().equals("GET");
      response
          .setStatusCode(303)
          .putHeader(HttpHeaders.LOCATION, target(page ? request.uri() : ""))
          .end();
    }
  }

  /** A browser says that it wants a page; what asks for anything at all is a program. */
  private static boolean isForPeople(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getHeader("HX-Request") != null
        || (accept != null && accept.contains("text/html"));
  }

  private static void document(HttpServerResponse response, Refusal refusal) {
    refusal.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
    response
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Refusal.MEDIA_TYPE)
        .end(refusal.json());
  }

  private static String currentPage(HttpServerRequest request) {
    String current = request.getHeader("HX-Current-URL");
    try {
      URI uri = new URI(current == null ? "" : current);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String target(String next) {
    return next.isEmpty()
        ? Access.SIGN_IN
        : Access.SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
