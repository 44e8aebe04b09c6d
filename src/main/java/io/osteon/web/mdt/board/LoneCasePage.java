package io.osteon.web.mdt.board;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.patient.EntryNotes;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A case outside of meetings: the same page, with what meetings decided in place of a decision. */
@Path("/cases/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LoneCasePage {
  private final Pages pages;
  private final CaseViews views;
  private final CurrentActor actor;

  /** A page over the cases of the board. */
  public LoneCasePage(Pages pages, CaseViews views, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.actor = actor;
  }

  /** The page. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    Actor reader = actor.get();
    reader.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    EntryNotes.tell(page);
    return CasePage.rendered(page, 200, views.alone(page, id));
  }
}
