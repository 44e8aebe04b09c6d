package io.osteon.web.accounts;

import io.osteon.accounts.Account;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.Role;
import io.osteon.accounts.UnknownAccountException;
import io.osteon.intake.InvalidInputException;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Who may work with the service, for operators. A new password is in the answer to the form itself
 * and nowhere else: there is no address under which it could be read again.
 */
@Path("/accounts")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {
  private final Pages pages;
  private final Accounts accounts;
  private final CurrentActor actor;

  /** A page over the accounts. */
  public AccountsPage(Pages pages, Accounts accounts, CurrentActor actor) {
    this.pages = pages;
    this.accounts = accounts;
    this.actor = actor;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page,
        AccountLabels labels,
        List<Account> accounts,
        List<GivenPassword> given,
        AccountForm form);
  }

  /** All accounts by name. */
  @GET
  @Operation(hidden = true)
  public Response list() {
    Actor operator = operator();
    Page page = pages.open();
    AccountWords words = page.words(AccountWords.class);
    page.done()
        .filter("changed"::equals)
        .map(done -> Note.done(words.changed()))
        .ifPresent(page::tell);
    return shown(page, 200, operator, List.of(), AccountForm.empty());
  }

  private Actor operator() {
    Actor acting = actor.get();
    acting.require(Role.OPERATOR);
    return acting;
  }

  private Response shown(
      Page page, int status, Actor operator, List<GivenPassword> given, AccountForm form) {
    return page.status(
        status,
        Templates.list(page, new AccountLabels(page), accounts.list(operator), given, form));
  }

  /** Makes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(@BeanParam AccountForm form) {
    Actor operator = operator();
    return FormOutcome.answer(
        () -> given(operator, accounts.create(operator, form.wanted())),
        (status, refusal) -> refused(status, operator, refusal, form));
  }

  /** Changes name for others, roles and activity of an account. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, @BeanParam AccountForm form) {
    Actor operator = operator();
    Supplier<String> act =
        () -> {
          accounts.change(operator, id(id), form.seen(), form.change());
          return "/accounts?done=changed";
        };
    return FormOutcome.of(
        act, (status, refusal) -> refused(status, operator, refusal, AccountForm.empty()));
  }

  /** Gives an account a new password and ends its sessions. */
  @POST
  @Path("{id}/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response resetPassword(@PathParam("id") String id, @BeanParam AccountForm form) {
    Actor operator = operator();
    return FormOutcome.answer(
        () -> given(operator, accounts.resetPassword(operator, id(id), form.seen())),
        (status, refusal) -> refused(status, operator, refusal, AccountForm.empty()));
  }

  private Response given(Actor operator, NewPassword given) {
    return shown(
        pages.open(), 200, operator, List.of(GivenPassword.of(given)), AccountForm.empty());
  }

  private Response refused(int status, Actor operator, RuntimeException refusal, AccountForm form) {
    Page page = pages.open();
    if (refusal instanceof InvalidInputException invalid) {
      AccountWords words = page.words(AccountWords.class);
      invalid.violations().stream()
          .map(violation -> Note.problem(wrong(words, violation.pointer())))
          .forEach(page::tell);
    } else {
      page.tell(FormOutcome.note(page, refusal));
    }
    return shown(page, status, operator, List.of(), form);
  }

  private static String wrong(AccountWords words, String pointer) {
    return switch (pointer) {
      case "/name" -> words.nameWrong();
      case "/displayName" -> words.displayNameWrong();
      default -> words.rolesWrong();
    };
  }

  /** What is no id is the id of no account. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UnknownAccountException();
    }
  }
}
