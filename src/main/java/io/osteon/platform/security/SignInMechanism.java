package io.osteon.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who sends a request: by the session's cookie, or by HTTP Basic for scripts. At open
 * addresses nobody is asked, so that these need no database.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
  private static final String REFUSAL = "io.osteon.refusal";
  private static final String BASIC = "basic ";

  /** No header of a name and a password that can be right is longer. */
  private static final int LONGEST_BASIC = 4_096;

  private final Access access;
  private final boolean passwords;
  private final SecurityIdentity nobody =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  /** Asks at addresses that are not open. */
  public SignInMechanism(Access access, SignInConfiguration configuration) {
    this.access = access;
    this.passwords = configuration.passwords();
  }

  /** Before the mechanism of OpenID Connect, which has one address of its own. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1_000;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext call, IdentityProviderManager identities) {
    if (access.isOpen(call.request().method().name(), call.normalizedPath())) {
      return Uni.createFrom().item(nobody);
    }
    return brought(call)
        .map(
            request ->
                identities
                    .authenticate(request)
                    .onItem()
                    .ifNull()
                    .continueWith(nobody)
                    .onFailure(failure -> Refusal.of(failure).isPresent())
                    .recoverWithItem(failure -> refused(call, failure)))
        .orElseGet(() -> Uni.createFrom().item(nobody));
  }

  /** Nobody then; the refusal is told by the challenge that follows. */
  private SecurityIdentity refused(RoutingContext call, Throwable failure) {
    Refusal.of(failure).ifPresent(refusal -> call.put(REFUSAL, refusal));
    return nobody;
  }

  private Optional<SignInRequest> brought(RoutingContext call) {
    String address = CurrentSession.address(call);
    Optional<SignInRequest> basic = passwords ? basic(call, address) : Optional.empty();
    return basic.or(
        () ->
            Optional.ofNullable(call.request().getCookie(SessionCookie.NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty())
                .map(token -> SignInRequest.session(token, address)));
  }

  /** Name and password of RFC 7617; what is not of that form is nobody's. */
  private static Optional<SignInRequest> basic(RoutingContext call, String address) {
    String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null
        || header.length() > LONGEST_BASIC
        || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String pair = new String(bytes, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              SignInRequest.basic(pair.substring(0, colon), pair.substring(colon + 1), address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SignInRequest.class);
  }

  /** Never a WWW-Authenticate: browsers would ask for a password in a window of their own. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().item(new ChallengeData(401));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext call) {
    Refusal refusal = call.get(REFUSAL);
    Challenge.send(call, refusal == null ? Refusal.notSignedIn() : refusal);
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME));
  }
}
