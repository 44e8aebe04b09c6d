package io.osteon.web.mdt.board;

import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The game with a case outside of meetings. */
@Path("/cases/{id}/what-if")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LoneWhatIfPage {
  private final Pages pages;
  private final CaseViews views;
  private final WhatIfViews games;
  private final CurrentActor actor;

  /** Games with cases. */
  public LoneWhatIfPage(Pages pages, CaseViews views, WhatIfViews games, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.games = games;
    this.actor = actor;
  }

  /** The form, with nothing changed. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    return play(id, new MultivaluedHashMap<>());
  }

  /** What would be. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response play(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    return WhatIfPage.rendered(page, games.of(page, views.place(id), new FormFields(form)));
  }
}
