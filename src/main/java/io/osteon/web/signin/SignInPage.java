package io.osteon.web.signin;

import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.Session;
import io.osteon.accounts.SignInRefusedException;
import io.osteon.accounts.SignIns;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.security.CurrentSession;
import io.osteon.platform.security.SessionCookie;
import io.osteon.platform.security.SignInWays;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people sign in and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
  private final SignIns signIns;
  private final SignInWays ways;
  private final CurrentActor actor;
  private final CurrentSession session;
  private final Pages pages;

  /** A page over the sign-ins. */
  public SignInPage(
      SignIns signIns, SignInWays ways, CurrentActor actor, CurrentSession session, Pages pages) {
    this.signIns = signIns;
    this.ways = ways;
    this.actor = actor;
    this.session = session;
    this.pages = pages;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(Page page, SignInForm form);
  }

  /**
   * The form.
   *
   * @param next where to go afterwards
   * @param error what the provider says when it did not sign somebody in
   */
  @GET
  @Path("sign-in")
  @Operation(hidden = true)
  public Response form(@QueryParam("next") String next, @QueryParam("error") String error) {
    Page page = pages.open();
    SignInWords words = page.words(SignInWords.class);
    if (error != null) {
      page.tell(Note.problem(words.providerFailed()));
    }
    page.done()
        .filter("signed-out"::equals)
        .ifPresent(done -> page.tell(Note.done(words.signedOut())));
    return page.ok(Templates.signIn(page, offer(next)));
  }

  private SignInForm offer(String next) {
    return new SignInForm(
        ways.passwords(), ways.openIdConnect(), ways.providerTitle(), NextPage.of(next));
  }

  /** Signs in, or says why not. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("name") String name,
      @FormParam("password") String password,
      @FormParam("next") String next) {
    if (!ways.passwords()) {
      return form(next, null);
    }
    try {
      Session started =
          signIns.signIn(text(name), text(password), session.address(), session.presented());
      return SeeOther.with(NextPage.of(next), started, session.isSecure());
    } catch (SignInRefusedException e) {
      return refused(e, next);
    } catch (AccountsUnavailableException e) {
      Page page = pages.open();
      page.tell(Note.problem(page.words(SignInWords.class).unavailable()));
      return page.status(503, Templates.signIn(page, offer(next)));
    }
  }

  private static String text(String field) {
    return Optional.ofNullable(field).orElse("");
  }

  private Response refused(SignInRefusedException e, String next) {
    Page page = pages.open();
    SignInWords words = page.words(SignInWords.class);
    if (e.waiting().isZero()) {
      page.tell(Note.problem(words.refused()));
      return page.status(401, Templates.signIn(page, offer(next)));
    }
    long seconds = Math.max(1, e.waiting().plusMillis(999).toSeconds());
    page.tell(Note.problem(words.tooMany(seconds)));
    return Response.fromResponse(page.status(429, Templates.signIn(page, offer(next))))
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  @Operation(hidden = true)
  public Response signOut() {
    session.token().ifPresent(token -> signIns.signOut(actor.get(), token));
    return SeeOther.to("/sign-in?done=signed-out")
        .cookie(SessionCookie.removed(session.isSecure()))
        .build();
  }
}
