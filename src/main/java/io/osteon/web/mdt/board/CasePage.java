package io.osteon.web.mdt.board;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.patient.EntryNotes;
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

/** A case in a meeting: what the board has before it while it decides. */
@Path("/meetings/{meeting}/cases/{case}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CasePage {
  private final Pages pages;
  private final CaseViews views;
  private final CurrentActor actor;

  /** A page over the cases of meetings. */
  public CasePage(Pages pages, CaseViews views, CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.actor = actor;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Page page, CaseView view);
  }

  /** The page. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    Actor reader = actor.get();
    reader.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    BoardWords words = page.words(BoardWords.class);
    page.done().map(done -> told(words, done)).map(Note::done).ifPresent(page::tell);
    EntryNotes.tell(page);
    return rendered(page, 200, views.inMeeting(page, reader, meeting, patientCase, Attempt.NONE));
  }

  static Response rendered(Page page, int status, CaseView view) {
    return page.status(status, Templates.page(page, view));
  }

  private static String told(BoardWords words, String done) {
    return switch (done) {
      case "saved" -> words.savedNote();
      case "signed" -> words.signedNote();
      case "reopened" -> words.reopenedNote();
      case "basis" -> words.basisNote();
      default -> null;
    };
  }
}
