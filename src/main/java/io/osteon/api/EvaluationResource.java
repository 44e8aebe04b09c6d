package io.osteon.api;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.platform.Answering;
import io.osteon.platform.CaseKey;
import io.osteon.platform.EvaluationReplay;
import io.osteon.platform.EvaluationTurns;
import io.osteon.platform.RuleBaseService;
import io.osteon.platform.ServiceConfiguration;
import io.osteon.platform.ServiceMetrics;
import io.osteon.platform.ShadowEvaluations;
import io.osteon.rulebase.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluations: a case goes in, recommendations come out. */
@Path("/api/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations", description = "A case goes in, recommendations come out")
public class EvaluationResource {
  /** The media type of FHIR in JSON. */
  static final String FHIR_JSON = EvaluationReplay.FHIR_JSON;

  private static final String EXAMPLE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-11-10"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 2.02, "unit": "mmol/L", "date": "2026-11-18"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-18"}],
       "medications": []}
      """;
  private static final String FHIR_EXAMPLE =
      """
      {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1968-03-14"}},
        {"resource": {"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/p"},
          "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "C79.5"}]}}}]}
      """;

  private final RuleBaseService rules;
  private final EvaluationReplay replay;
  private final Journal journal;
  private final ServiceConfiguration configuration;
  private final ServiceMetrics metrics;
  private final ShadowEvaluations shadows;
  private final EvaluationTurns turns;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  /** A door to the active rule base and the journal. */
  public EvaluationResource(
      RuleBaseService rules,
      EvaluationReplay replay,
      Journal journal,
      ServiceConfiguration configuration,
      ServiceMetrics metrics,
      ShadowEvaluations shadows,
      EvaluationTurns turns) {
    this.turns = turns;
    this.shadows = shadows;
    this.rules = rules;
    this.replay = replay;
    this.journal = journal;
    this.configuration = configuration;
    this.metrics = metrics;
  }

  /** Evaluates a case; the answer comes when it can no longer be lost. */
  @POST
  @Blocking
  @Consumes({MediaType.APPLICATION_JSON, FHIR_JSON})
  @Operation(summary = "Evaluates a case", operationId = "evaluate")
  @APIResponse(responseCode = "200", description = "Recommendations, what is missing, and why")
  @APIResponse(
      responseCode = "400",
      description =
          "The input cannot be judged: a problem document, or an OperationOutcome for FHIR")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is neither a case nor FHIR")
  public CompletionStage<Response> evaluate(
      @RequestBody(
              required = true,
              description = "A case (its JSON Schema is at /api/schemas/case), or a FHIR R4 Bundle",
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT),
                    example = EXAMPLE),
                @Content(
                    mediaType = FHIR_JSON,
                    schema = @Schema(type = SchemaType.OBJECT),
                    example = FHIR_EXAMPLE)
              })
          InputStream body,
      @Parameter(description = "Evaluation date, ISO 8601; today when left out") @QueryParam("at")
          String at,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpHeaders headers) {
    Instant recordedAt = clock.instant();
    long start = System.nanoTime();
    MediaType mediaType = headers.getMediaType();
    requireUtf8(mediaType);
    boolean fhir = isFhir(mediaType);
    try {
      byte[] input = BodyReader.read(body, configuration.http().maxBodySize());
      String format = fhir ? FHIR_JSON : MediaType.APPLICATION_JSON;
      Answering answering = rules.answering(() -> CaseKey.ofCase(format, input));
      Evaluator evaluator = answering.evaluator();
      Language language = LanguageNegotiation.choose(acceptLanguage);
      LocalDate date = date(at);
      Evaluation evaluation =
          turns.take(
              () ->
                  evaluator.evaluate(
                      EvaluationReplay.read(format, input, date, evaluator), language));
      byte[] output = EvaluationJson.bytes(evaluation);
      metrics.evaluated(evaluation, Duration.ofNanos(System.nanoTime() - start));
      JournalEntry entry =
          new JournalEntry(
              UUID.randomUUID(),
              evaluation.id(),
              evaluation.release().version(),
              evaluation.release().hash(),
              date,
              recordedAt,
              format,
              language.tag(),
              input,
              output);
      Response answer = answer(entry);
      return journal
          .append(entry)
          .handle(
              (done, failure) -> {
                if (failure != null) {
                  return notKept();
                }
                answering.shadow().ifPresent(shadow -> shadows.offer(shadow, entry, evaluation));
                return answer;
              });
    } catch (InvalidInputException e) {
      metrics.refused();
      if (fhir) {
        throw new FhirInputException(e);
      }
      throw e;
    }
  }

  /** An answer as it was sent. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "The answer of an evaluation, as it was sent",
      operationId = "findEvaluation")
  @APIResponse(responseCode = "200", description = "The answer")
  @APIResponse(responseCode = "404", description = "No such evaluation")
  public Response find(@PathParam("id") String id) {
    return answer(entry(id));
  }

  /**
   * Evaluates the same input with the same rule base again, and says whether the answer is the
   * same.
   */
  @POST
  @Path("{id}/replay")
  @Operation(
      summary = "Evaluates the same input with the same rule base again and compares byte for byte",
      operationId = "replayEvaluation")
  @APIResponse(responseCode = "200", description = "Both answers and whether they are identical")
  @APIResponse(responseCode = "404", description = "No such evaluation")
  @APIResponse(
      responseCode = "409",
      description = "The rule base of that evaluation is not archived")
  public Response replay(@PathParam("id") String id) {
    JournalEntry entry = entry(id);
    Optional<Evaluation> again = replay.again(entry, EvaluationReplay.language(entry));
    if (again.isEmpty()) {
      return ExceptionMappers.response(
          ProblemDocument.of(
              409,
              "The evaluation cannot be replayed",
              "Its rule base " + entry.releaseHash() + " is not archived."));
    }
    return Response.ok(ReplayJson.write(entry, EvaluationJson.bytes(again.get()))).build();
  }

  private JournalEntry entry(String id) {
    return journal
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemDocument.of(
                        404, "No such evaluation", "The journal has no entry of that id.")));
  }

  private static Response answer(JournalEntry entry) {
    return Response.ok(entry.output())
        .header(HttpHeaders.CONTENT_LANGUAGE, entry.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .contentLocation(URI.create("/api/evaluations/" + entry.evaluationId()))
        .build();
  }

  private static Response notKept() {
    return ExceptionMappers.response(
        ProblemDocument.of(
            503,
            "The evaluation cannot be kept now",
            "The journal's disk cannot be written; try again later."));
  }

  private LocalDate date(String at) {
    if (at == null) {
      return LocalDate.now(clock);
    }
    try {
      return LocalDate.parse(at);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          List.of(
              new Violation(
                  "?at",
                  at.length() > 100 ? at.substring(0, 100) : at,
                  "a date such as 2026-01-31")));
    }
  }

  private static boolean isFhir(MediaType mediaType) {
    return mediaType != null && mediaType.getSubtype().equalsIgnoreCase("fhir+json");
  }

  private static void requireUtf8(MediaType mediaType) {
    String charset =
        mediaType == null ? null : mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null
        && !charset.equalsIgnoreCase("utf-8")
        && !charset.equalsIgnoreCase("utf8")) {
      throw new NotSupportedException("the body must be UTF-8");
    }
  }
}
