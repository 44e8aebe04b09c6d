package io.osteon.web.mdt.board;

import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What would change the recommendations of a case, and what its missing data would decide. The page
 * of the case fetches both parts once it stands, since the search takes longer than a page may;
 * without scripts a link leads here.
 */
@Path("/meetings/{meeting}/cases/{case}/alternatives")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AlternativesPage {
  private final Pages pages;
  private final CaseViews views;
  private final AlternativesViews alternatives;
  private final CurrentActor actor;

  /** What would change cases of meetings. */
  public AlternativesPage(
      Pages pages, CaseViews views, AlternativesViews alternatives, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.alternatives = alternatives;
    this.actor = actor;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance alternatives(Page page, Place place, AlternativesView found);
  }

  /** The page. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    return rendered(page, views, alternatives, views.place(meeting, patientCase));
  }

  static Response rendered(
      Page page, CaseViews views, AlternativesViews alternatives, Place place) {
    AlternativesView found =
        alternatives.of(place.patientCase().id(), views.shown(place), page.language());
    return page.ok(Templates.alternatives(page, place, found));
  }
}
