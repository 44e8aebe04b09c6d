package io.osteon.platform.security;

import io.osteon.accounts.Account;
import io.osteon.accounts.Actor;
import io.osteon.accounts.RecentSignIns;
import io.osteon.accounts.Role;
import io.osteon.accounts.Sessions;
import io.osteon.platform.CurrentActor;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up whose session or password a request brought. */
@ApplicationScoped
public class SignInProvider implements IdentityProvider<SignInRequest> {
  private final Sessions sessions;
  private final RecentSignIns basic;

  /** Looks among sessions and passwords. */
  public SignInProvider(Sessions sessions, RecentSignIns basic) {
    this.sessions = sessions;
    this.basic = basic;
  }

  @Override
  public Class<SignInRequest> getRequestType() {
    return SignInRequest.class;
  }

  /** Null if the session has ended; fails as the sign-in does. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      SignInRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () -> account(request).map(account -> identity(account, request)).orElse(null));
  }

  private Optional<Account> account(SignInRequest request) {
    return request.isSession()
        ? sessions.find(request.token())
        : Optional.of(basic.check(request.name(), request.password(), request.address()));
  }

  private static SecurityIdentity identity(Account account, SignInRequest request) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(account.name()))
            .addRoles(account.roles().stream().map(Role::key).collect(Collectors.toSet()))
            .addAttribute(CurrentActor.ATTRIBUTE, Actor.of(account, request.address()));
    if (request.isSession()) {
      identity.addAttribute(SessionCookie.ATTRIBUTE, request.token());
    }
    return identity.build();
  }
}
