package io.osteon.web.activations;

import io.osteon.accounts.Actor;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.activation.Replicas;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.store.Transactions;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What answers now, what will, what did, and the forms that change it. */
@Path("/activations")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ActivationsPage {
  private static final int SEEN_WITHIN_SECONDS = 15;

  private final Pages pages;
  private final Transactions transactions;
  private final Activations activations;
  private final Replicas replicas;
  private final ReleaseCatalogue releases;
  private final CurrentActor actor;

  /** A page over the activations. */
  public ActivationsPage(
      Pages pages,
      Transactions transactions,
      Activations activations,
      Replicas replicas,
      ReleaseCatalogue releases,
      CurrentActor actor) {
    this.pages = pages;
    this.transactions = transactions;
    this.activations = activations;
    this.replicas = replicas;
    this.releases = releases;
    this.actor = actor;
  }

  /** The pages' templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance activations(
        Page page,
        ActivationLabels labels,
        ActivationView view,
        ReplicaProgress progress,
        String zone);

    static native TemplateInstance replicas(Page page, ReplicaProgress progress);
  }

  /**
   * The page.
   *
   * @param release version that the form offers first
   */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("release") @DefaultValue("") String release) {
    Page page = pages.open();
    ActivationWords words = page.words(ActivationWords.class);
    page.done().map(done -> text(words, done)).map(Note::done).ifPresent(page::tell);
    return shown(page, 200, release);
  }

  private Response shown(Page page, int status, String release) {
    ActivationState state = activations.state();
    List<String> choices =
        transactions.read(releases::list).releases().stream()
            .filter(each -> !each.isRetired())
            .map(Release::version)
            .toList();
    return page.status(
        status,
        Templates.activations(
            page,
            new ActivationLabels(page),
            ActivationView.of(state, choices, release),
            progress(),
            ZoneId.systemDefault().getId()));
  }

  private ReplicaProgress progress() {
    return new ReplicaProgress(activations.generation(), replicas.seenWithin(SEEN_WITHIN_SECONDS));
  }

  /** How far the replicas are; asked for again and again. */
  @GET
  @Path("replicas")
  @Operation(hidden = true)
  public Response replicas() {
    Page page = pages.open();
    return page.ok(Templates.replicas(page, progress()));
  }

  /** Puts a release in force, now or at a time. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response activate(@BeanParam ActivationForm form) {
    Actor acting = actor.get();
    return outcome(
        () -> {
          var asked = form.request();
          transactions.inTransaction(handle -> activations.request(handle, acting, asked));
          return "/activations?done=" + (asked.startsAt().isPresent() ? "scheduled" : "activated");
        });
  }

  /** Ends a shadow or a share, or takes back what is scheduled. */
  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("reason") String reason) {
    Actor acting = actor.get();
    return outcome(
        () -> {
          String why = ActivationForm.reason(reason);
          transactions.inTransaction(handle -> activations.end(handle, acting, id, version, why));
          return "/activations?done=ended";
        });
  }

  /** Puts the release in force again that was live before. */
  @POST
  @Path("rollback")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response rollBack(@FormParam("reason") String reason) {
    Actor acting = actor.get();
    return outcome(
        () -> {
          String why = ActivationForm.reason(reason);
          transactions.inTransaction(handle -> activations.rollback(handle, acting, why));
          return "/activations?done=rolled-back";
        });
  }

  private Response outcome(Supplier<String> act) {
    return FormOutcome.of(
        act,
        (status, refusal) -> {
          Page page = pages.open();
          page.tell(FormOutcome.note(page, refusal));
          return shown(page, status, "");
        });
  }

  private static String text(ActivationWords words, String done) {
    return switch (done) {
      case "activated" -> words.doneActivated();
      case "scheduled" -> words.doneScheduled();
      case "ended" -> words.doneEnded();
      case "rolled-back" -> words.doneRolledBack();
      default -> null;
    };
  }
}
