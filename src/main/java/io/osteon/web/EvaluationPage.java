package io.osteon.web;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.journal.JournalUnavailableException;
import io.osteon.platform.EvaluationReplay;
import io.osteon.rulebase.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An evaluation as a page: what cards of an electronic health record link to. */
@Path("/evaluations")
public class EvaluationPage {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private final Journal journal;
  private final EvaluationReplay replay;

  /** A page over the journal. */
  public EvaluationPage(Journal journal, EvaluationReplay replay) {
    this.journal = journal;
    this.replay = replay;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance evaluation(
        Evaluation evaluation, List<ExplainedRecommendation> recommendations, String lang);

    static native TemplateInstance absent(String reason, String lang);
  }

  /**
   * The evaluation of that id.
   *
   * @param id of the evaluation
   * @param language {@code en} or {@code zh}; when left out, the one in which it was answered
   */
  @GET
  @Path("{id}")
  @Blocking
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(
      @PathParam("id") String id,
      @QueryParam("language") String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    Language fallback = LanguageNegotiation.choose(acceptLanguage);
    Optional<JournalEntry> entry;
    try {
      entry = journal.find(id);
      if (entry.isEmpty()) {
        return absent(404, "notFound", requested(language, fallback));
      }
      Language wanted = requested(language, EvaluationReplay.language(entry.get()));
      Optional<Evaluation> evaluation = replay.again(entry.get(), wanted);
      return evaluation.isEmpty()
          ? absent(409, "notArchived", wanted)
          : page(200, rendered(evaluation.get()), wanted);
    } catch (JournalUnavailableException e) {
      return absent(503, "unavailable", requested(language, fallback));
    }
  }

  private static TemplateInstance rendered(Evaluation evaluation) {
    return Templates.evaluation(
        evaluation,
        evaluation.recommendations().stream().map(ExplainedRecommendation::of).toList(),
        evaluation.language().tag());
  }

  private static Response absent(int status, String reason, Language language) {
    return page(status, Templates.absent(reason, language.tag()), language);
  }

  private static Language requested(String tag, Language otherwise) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElse(otherwise);
  }

  /** A page about a patient is neither kept by browsers and proxies nor shown in foreign frames. */
  private static Response page(int status, TemplateInstance page, Language language) {
    return Response.status(status)
        .entity(page.setLocale(Locale.forLanguageTag(language.tag())))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
