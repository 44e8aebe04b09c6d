package io.osteon.web.home;

import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.rules.ActiveCatalogue;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HomePage {
  private final Pages pages;
  private final ActiveCatalogue active;
  private final Tasks tasks;
  private final CurrentActor actor;

  /** A page for whoever is signed in. */
  public HomePage(Pages pages, ActiveCatalogue active, Tasks tasks, CurrentActor actor) {
    this.pages = pages;
    this.active = active;
    this.tasks = tasks;
    this.actor = actor;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance home(Page page, List<Task> tasks, RuleFigures figures);
  }

  /** What answers, and what waits. */
  @GET
  @Operation(hidden = true)
  public Response show() {
    Page page = pages.open();
    return page.ok(
        Templates.home(page, tasks.of(actor.get(), page), RuleFigures.of(active.current())));
  }
}
