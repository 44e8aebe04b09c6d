package io.osteon.cdshooks.feedback;

import io.osteon.cdshooks.Outcomes;
import io.osteon.cdshooks.service.ActiveServices;
import io.osteon.cdshooks.trust.CurrentClient;
import io.osteon.intake.InvalidInputException;
import io.osteon.journal.CardFeedback;
import io.osteon.journal.Journal;
import io.osteon.platform.RuleBaseService;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in what clinicians did with cards. */
@Path("/cds-services/{id}/feedback")
@Tag(name = "CDS Hooks", description = "Decision support for electronic health records")
public class FeedbackResource {
  private static final String EXAMPLE =
      """
      {"feedback": [
        {"card": "9368d37b-283f-44a0-93ea-547cebab93ed", "outcome": "overridden",
         "overrideReason": {"reason": {"code": "patient-declined", "system": "urn:example:reasons"},
                            "userComment": "to be discussed at the next visit"},
         "outcomeTimestamp": "2026-01-31T10:05:31Z"}]}
      """;

  private final CurrentClient caller;
  private final RuleBaseService rules;
  private final ActiveServices services;
  private final Journal journal;
  private final Clock clock = Clock.systemUTC();

  /** A door to the journal. */
  public FeedbackResource(
      CurrentClient caller, RuleBaseService rules, ActiveServices services, Journal journal) {
    this.caller = caller;
    this.rules = rules;
    this.services = services;
    this.journal = journal;
  }

  /**
   * Keeps reports. A card need not be known: it may still wait on the disk of another replica. The
   * answer comes when the reports can no longer be lost, with or without a database.
   */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reports what clinicians did with cards",
      description =
          "One or more cards a call. The same report sent again is kept once; unknown fields are let go.",
      operationId = "cdsFeedback")
  @APIResponse(responseCode = "200", description = "The reports are kept; there is no body")
  @APIResponse(
      responseCode = "400",
      description = "Not feedback: an OperationOutcome names the places; nothing was kept")
  @APIResponse(responseCode = "404", description = "No such service: an OperationOutcome")
  @APIResponse(responseCode = "413", description = "The body is too large: an OperationOutcome")
  @APIResponse(
      responseCode = "503",
      description = "The reports cannot be kept now, try again later: an OperationOutcome")
  public CompletionStage<Response> feedback(
      @PathParam("id") String service,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = EXAMPLE))
          InputStream body) {
    String client = caller.get().id();
    if (services.of(rules.active().ruleBase()).find(service).isEmpty()) {
      return CompletableFuture.completedStage(Outcomes.noSuchService());
    }
    List<CardFeedback> reports;
    try {
      reports = FeedbackReader.read(caller.readBody(body), service, client, clock.instant());
    } catch (InvalidInputException e) {
      return CompletableFuture.completedStage(Outcomes.of(e));
    }
    return journal
        .append(reports)
        .handle(
            (done, failure) ->
                failure == null ? Response.ok().build() : Outcomes.notKept("The feedback"));
  }
}
