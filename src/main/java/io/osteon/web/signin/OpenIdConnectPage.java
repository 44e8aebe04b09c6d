package io.osteon.web.signin;

import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.ExternalSignIns;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Session;
import io.osteon.accounts.SignInRefusedException;
import io.osteon.platform.security.Access;
import io.osteon.platform.security.CurrentSession;
import io.osteon.platform.security.ProviderClaims;
import io.osteon.platform.security.SignInWays;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where somebody arrives whom the site's provider has signed in: Quarkus has sent the browser there
 * and checked what came back. From here on a session of ours counts, as after a password.
 */
@Path(Access.OPENID_CONNECT)
@Produces(MediaType.TEXT_HTML)
public class OpenIdConnectPage {
  private final ExternalSignIns signIns;
  private final ProviderClaims claims;
  private final SignInWays ways;
  private final SecurityIdentity identity;
  private final OidcSession provider;
  private final CurrentSession session;
  private final Pages pages;

  /** A page over the sign-ins of the provider. */
  public OpenIdConnectPage(
      ExternalSignIns signIns,
      ProviderClaims claims,
      SignInWays ways,
      SecurityIdentity identity,
      OidcSession provider,
      CurrentSession session,
      Pages pages) {
    this.signIns = signIns;
    this.claims = claims;
    this.ways = ways;
    this.identity = identity;
    this.provider = provider;
    this.session = session;
    this.pages = pages;
  }

  /** Makes the session and ends that of the provider's tokens, which nothing needs any more. */
  @GET
  @Blocking
  @Operation(hidden = true)
  public Uni<Response> arrive(@QueryParam("next") String next) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(SeeOther.to(Access.SIGN_IN).build());
    }
    Response answer = answer(token, next);
    return provider.logout().replaceWith(answer);
  }

  private Response answer(JsonWebToken token, String next) {
    try {
      Session started =
          signIns.signIn(claims.person(token), session.address(), session.presented());
      return SeeOther.with(NextPage.of(next), started, session.isSecure());
    } catch (ForbiddenException e) {
      return refused(403, SignInWords::noRole, next);
    } catch (SignInRefusedException e) {
      return refused(403, SignInWords::refused, next);
    } catch (AccountsUnavailableException e) {
      return refused(503, SignInWords::unavailable, next);
    }
  }

  private Response refused(int status, Function<SignInWords, String> why, String next) {
    Page page = pages.open();
    page.tell(Note.problem(why.apply(page.words(SignInWords.class))));
    SignInForm form =
        new SignInForm(
            ways.passwords(), ways.openIdConnect(), ways.providerTitle(), NextPage.of(next));
    return page.status(status, SignInPage.Templates.signIn(page, form));
  }
}
