package io.osteon.web.mdt.board;

import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What would change the recommendations of a case outside of meetings. */
@Path("/cases/{id}/alternatives")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LoneAlternativesPage {
  private final Pages pages;
  private final CaseViews views;
  private final AlternativesViews alternatives;
  private final CurrentActor actor;

  /** What would change cases. */
  public LoneAlternativesPage(
      Pages pages, CaseViews views, AlternativesViews alternatives, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.alternatives = alternatives;
    this.actor = actor;
  }

  /** The page. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return AlternativesPage.rendered(pages.open(), views, alternatives, views.place(id));
  }
}
