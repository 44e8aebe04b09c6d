package io.osteon.web.mdt.minutes;

import io.osteon.accounts.Role;
import io.osteon.mdt.minutes.Minutes;
import io.osteon.platform.BoardOutputs;
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

/** The minutes of a meeting as a page to print. */
@Path("/meetings/{id}/minutes")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MinutesPage {
  private final Pages pages;
  private final CurrentActor actor;
  private final BoardOutputs outputs;

  /** A page over what leaves a meeting. */
  public MinutesPage(Pages pages, CurrentActor actor, BoardOutputs outputs) {
    this.pages = pages;
    this.actor = actor;
    this.outputs = outputs;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance minutes(
        Page page, Minutes minutes, MinutesLabels labels, String home);
  }

  /** The minutes in the language of the page. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    Minutes minutes = outputs.minutes(id, page.language());
    return page.ok(Templates.minutes(page, minutes, new MinutesLabels(minutes), "/meetings/" + id));
  }
}
