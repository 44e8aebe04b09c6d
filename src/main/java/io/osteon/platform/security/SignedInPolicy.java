package io.osteon.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a request through if its address is open or somebody is signed in. */
@ApplicationScoped
public class SignedInPolicy implements HttpSecurityPolicy {
  private final Access access;

  /** Asks at addresses that are not open. */
  public SignedInPolicy(Access access) {
    this.access = access;
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext call, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    if (access.isOpen(call.request().method().name(), call.normalizedPath())) {
      return CheckResult.permit();
    }
    return identity
        .onItem()
        .transform(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
  }
}
