package io.osteon.web.draft;

import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFilter;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Key;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of drafts, and the form that begins one. */
@Path("/drafts")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DraftsPage {
  private static final int SHOWN = 200;

  private final Pages pages;
  private final Drafts drafts;
  private final Transactions transactions;
  private final ReleaseCatalogue releases;
  private final CurrentActor actor;

  /** A page over the drafts. */
  public DraftsPage(
      Pages pages,
      Drafts drafts,
      Transactions transactions,
      ReleaseCatalogue releases,
      CurrentActor actor) {
    this.pages = pages;
    this.drafts = drafts;
    this.transactions = transactions;
    this.releases = releases;
    this.actor = actor;
  }

  /**
   * What the list shows and what the form holds.
   *
   * @param state key of a state, empty for all
   * @param mine only those of the one who looks
   * @param search a part of name, reason or owner
   * @param states keys to choose from
   * @param drafts that are shown
   * @param releases versions that a draft can be based on, the newest first
   */
  @TemplateData
  public record Listing(
      String state,
      boolean mine,
      String search,
      List<String> states,
      List<Draft> drafts,
      List<String> releases) {}

  /**
   * A draft that is to be begun, as far as the form was filled in.
   *
   * @param name a few words
   * @param reason why
   * @param clinicalOwner who answers for it
   * @param basedOn version of a release; empty for the newest
   * @param rule id of the rule that is to be edited; empty for none
   */
  @TemplateData
  public record NewDraft(
      String name, String reason, String clinicalOwner, String basedOn, String rule) {}

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(Page page, Listing listing, NewDraft form, boolean open);
  }

  /** The drafts that the filters let through, and a form for a new one. */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("mine") String mine,
      @QueryParam("search") String search,
      @QueryParam("rule") String rule) {
    Page page = pages.open();
    NewDraft form = new NewDraft("", "", "", "", text(rule));
    boolean open = !form.rule().isEmpty();
    return page.ok(Templates.list(page, listing(state, mine != null, search), form, open));
  }

  private Listing listing(String state, boolean mine, String search) {
    Optional<DraftState> wanted = Key.parse(text(state), DraftState.values());
    DraftFilter filter =
        new DraftFilter(
            wanted.map(Set::of).orElse(Set.of()),
            mine ? Optional.of(actor.get().name()) : Optional.empty(),
            Optional.of(text(search)).filter(words -> !words.isEmpty()),
            SHOWN);
    return new Listing(
        wanted.map(DraftState::key).orElse(""),
        mine,
        text(search),
        Arrays.stream(DraftState.values()).map(DraftState::key).toList(),
        drafts.list(filter),
        transactions.read(releases::list).releases().stream()
            .filter(release -> !release.isRetired())
            .map(Release::version)
            .toList());
  }

  /** Begins a draft and goes to it, or to the rule for which it was begun. */
  @POST
  @Operation(hidden = true)
  public Response create(
      @FormParam("name") String name,
      @FormParam("reason") String reason,
      @FormParam("clinicalOwner") String clinicalOwner,
      @FormParam("basedOn") String basedOn,
      @FormParam("rule") String rule) {
    NewDraft form =
        new NewDraft(text(name), text(reason), text(clinicalOwner), text(basedOn), text(rule));
    return FormOutcome.of(
        () -> {
          Optional<String> base = Optional.of(form.basedOn()).filter(v -> !v.isEmpty());
          Draft draft =
              drafts.create(actor.get(), form.name(), form.reason(), form.clinicalOwner(), base);
          String home = "/drafts/" + draft.id();
          return Paths.isRuleId(form.rule())
              ? home + "/rules/" + form.rule() + "?done=created"
              : home + "?done=created";
        },
        (status, refusal) -> {
          Page page = pages.open();
          page.tell(FormOutcome.note(page, refusal));
          return page.status(status, Templates.list(page, listing("", false, ""), form, true));
        });
  }

  private static String text(String parameter) {
    return parameter == null ? "" : parameter.strip();
  }
}
