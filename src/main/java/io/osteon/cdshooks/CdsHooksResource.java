package io.osteon.cdshooks;

import io.osteon.cdshooks.CallJudgement.Call;
import io.osteon.cdshooks.CallJudgement.Judgement;
import io.osteon.cdshooks.card.CardsJson;
import io.osteon.cdshooks.service.ActiveServices;
import io.osteon.cdshooks.service.ServiceDefinition;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.cdshooks.trust.CurrentClient;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.journal.Journal;
import io.osteon.platform.Answering;
import io.osteon.platform.CaseKey;
import io.osteon.platform.RuleBaseService;
import io.osteon.platform.ServiceMetrics;
import io.osteon.platform.ShadowEvaluations;
import io.osteon.rulebase.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Discovery and the services themselves; docs/cds-hooks.md is the reference for integrators. */
@Path("/cds-services")
@Tag(name = "CDS Hooks", description = "Decision support for electronic health records")
public class CdsHooksResource {
  private static final String EXAMPLE =
      """
      {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
       "context": {"userId": "Practitioner/example", "patientId": "1288992"},
       "prefetch": {"patient": {"resourceType": "Patient", "id": "1288992", "gender": "female", "birthDate": "1968-03-14"},
                    "conditions": {"resourceType": "Bundle", "type": "searchset", "total": 0}}}
      """;

  private final CurrentClient caller;
  private final RuleBaseService rules;
  private final ActiveServices services;
  private final CallJudgement judgement;
  private final Journal journal;
  private final ServiceMetrics metrics;
  private final CallMetrics calls;
  private final ShadowEvaluations shadows;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  /** A door to the active rule base and the journal. */
  public CdsHooksResource(
      CurrentClient caller,
      RuleBaseService rules,
      ActiveServices services,
      CallJudgement judgement,
      Journal journal,
      ServiceMetrics metrics,
      CallMetrics calls,
      ShadowEvaluations shadows) {
    this.shadows = shadows;
    this.caller = caller;
    this.rules = rules;
    this.services = services;
    this.judgement = judgement;
    this.journal = journal;
    this.metrics = metrics;
    this.calls = calls;
  }

  /** The services of the active rule base. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Discovery: which services there are and what they ask for",
      operationId = "cdsServices")
  @APIResponse(responseCode = "200", description = "The services, in the caller's language")
  @APIResponse(responseCode = "401", description = "Who calls has not been proven")
  public Response discovery(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    CdsClient client = caller.get();
    Language language = LanguageNegotiation.choose(acceptLanguage, client.language());
    boolean fhirPath = client.capabilities().contains(CdsClient.Capability.PREFETCH_FHIRPATH);
    byte[] discovery =
        services.of(rules.active().ruleBase()).discovery(language, fhirPath, LocalDate.now(clock));
    return worded(Response.ok(discovery), language);
  }

  /** Judges a moment of a clinician's work; the answer comes when it can no longer be lost. */
  @POST
  @Path("{id}")
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Calls a service", operationId = "callCdsService")
  @APIResponse(responseCode = "200", description = "Cards, the most urgent first; maybe none")
  @APIResponse(
      responseCode = "400",
      description = "The call cannot be judged: an OperationOutcome names the places")
  @APIResponse(responseCode = "401", description = "Who calls has not been proven")
  @APIResponse(responseCode = "404", description = "No such service: an OperationOutcome")
  @APIResponse(
      responseCode = "412",
      description = "Required data could not be had: an OperationOutcome names the prefetch keys")
  @APIResponse(responseCode = "413", description = "The body is too large: an OperationOutcome")
  public CompletionStage<Response> call(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = EXAMPLE))
          InputStream body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    CdsClient client = caller.get();
    CallBody content = new CallBody(() -> caller.readBody(body));
    // one rule base from beginning to end, whatever is activated meanwhile
    Answering answering = rules.answering(() -> CaseKey.ofCall(content.get()));
    Evaluator evaluator = answering.evaluator();
    Optional<ServiceDefinition> service = services.of(evaluator.ruleBase()).find(id);
    if (service.isEmpty()) {
      return CompletableFuture.completedStage(Outcomes.noSuchService());
    }
    long start = System.nanoTime();
    Instant recordedAt = clock.instant();
    Language language = LanguageNegotiation.choose(acceptLanguage, client.language());
    Call call =
        new Call(service.get(), client, evaluator, language, LocalDate.now(clock), recordedAt);
    return judged(content.get(), call)
        .thenCompose(done -> kept(done, answering))
        .exceptionally(this::refused)
        .thenApply(
            response -> {
              calls.answered(id, response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
              return response;
            });
  }

  private CompletionStage<Judgement> judged(byte[] body, Call call) {
    try {
      return judgement.judge(body, call);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private CompletionStage<Response> kept(Judgement done, Answering answering) {
    Response answer =
        worded(Response.ok(CardsJson.bytes(done.cards())), done.evaluation().language());
    return journal
        .append(done.items())
        .handle(
            (kept, failure) -> {
              if (failure != null) {
                return Outcomes.notKept("The evaluation");
              }
              metrics.recommended(done.evaluation());
              answering
                  .shadow()
                  .ifPresent(shadow -> shadows.offer(shadow, done.entry(), done.evaluation()));
              return answer;
            });
  }

  private Response refused(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Response outcome = Outcomes.of(cause);
    if (outcome == null) {
      throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }
    metrics.refused();
    return outcome;
  }

  private static Response worded(Response.ResponseBuilder response, Language language) {
    return response
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
