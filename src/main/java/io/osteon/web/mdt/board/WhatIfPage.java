package io.osteon.web.mdt.board;

import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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

/** What would be recommended if a fact of a case were another: beside the real case, not stored. */
@Path("/meetings/{meeting}/cases/{case}/what-if")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WhatIfPage {
  private final Pages pages;
  private final CaseViews views;
  private final WhatIfViews games;
  private final CurrentActor actor;

  /** Games with cases of meetings. */
  public WhatIfPage(Pages pages, CaseViews views, WhatIfViews games, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.games = games;
    this.actor = actor;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance whatIf(Page page, WhatIfView game);
  }

  /** The form, with nothing changed. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    return play(meeting, patientCase, new MultivaluedHashMap<>());
  }

  /** What would be. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response play(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    return rendered(page, games.of(page, views.place(meeting, patientCase), new FormFields(form)));
  }

  static Response rendered(Page page, WhatIfView game) {
    return page.status(game.outcome().isRefused() ? 422 : 200, Templates.whatIf(page, game));
  }
}
