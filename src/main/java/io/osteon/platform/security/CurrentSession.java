package io.osteon.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The session of the request that is being answered, and what a cookie needs to know of it. */
@RequestScoped
public class CurrentSession {
  private final SecurityIdentity identity;
  private final RoutingContext call;

  /** Asks the identity and the request. */
  public CurrentSession(SecurityIdentity identity, RoutingContext call) {
    this.identity = identity;
    this.call = call;
  }

  /** The token of the session that the request belongs to; empty for HTTP Basic and for nobody. */
  public Optional<String> token() {
    return Optional.ofNullable(identity.getAttribute(SessionCookie.ATTRIBUTE));
  }

  /** What pages put into forms and headers against forged requests; empty without a session. */
  public Optional<String> csrf() {
    return token().map(SessionCookie::csrf);
  }

  /** The token that the browser sent, whether or not there is a session of it. */
  public Optional<String> presented() {
    return Optional.ofNullable(call.request().getCookie(SessionCookie.NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Whether the browser came by https, so that its cookies may demand that. */
  public boolean isSecure() {
    return "https".equals(call.request().scheme());
  }

  /** The network address of the caller. */
  public String address() {
    return address(call);
  }

  /** The network address of a caller. */
  static String address(RoutingContext call) {
    SocketAddress address = call.request().remoteAddress();
    return address == null || address.hostAddress() == null ? "" : address.hostAddress();
  }
}
