package io.osteon.web.evaluation;

import io.osteon.evaluation.Evaluation;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.journal.JournalUnavailableException;
import io.osteon.platform.EvaluationReplay;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An evaluation as a page: what cards of an electronic health record link to. */
@Path("/evaluations")
public class EvaluationPage {
  private final Journal journal;
  private final EvaluationReplay replay;
  private final Pages pages;

  /** A page over the journal. */
  public EvaluationPage(Journal journal, EvaluationReplay replay, Pages pages) {
    this.journal = journal;
    this.replay = replay;
    this.pages = pages;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance evaluation(
        Page page, Evaluation evaluation, List<ExplainedRecommendation> recommendations);

    static native TemplateInstance absent(Page page, String reason);
  }

  /**
   * The evaluation of that id, in the language that the reader chose; without a choice in the one
   * in which it was answered.
   *
   * @param id of the evaluation
   */
  @GET
  @Path("{id}")
  @Blocking
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("id") String id) {
    Optional<JournalEntry> entry;
    try {
      entry = journal.find(id);
      if (entry.isEmpty()) {
        return absent(404, "notFound");
      }
      Page page = pages.open(EvaluationReplay.language(entry.get()));
      return replay
          .again(entry.get(), page.language())
          .map(evaluation -> page.ok(rendered(page, evaluation)))
          .orElseGet(() -> absent(409, "notArchived"));
    } catch (JournalUnavailableException e) {
      return absent(503, "unavailable");
    }
  }

  private static TemplateInstance rendered(Page page, Evaluation evaluation) {
    return Templates.evaluation(
        page,
        evaluation,
        evaluation.recommendations().stream().map(ExplainedRecommendation::of).toList());
  }

  private Response absent(int status, String reason) {
    Page page = pages.open();
    return page.status(status, Templates.absent(page, reason));
  }
}
