package io.osteon.api;

import io.osteon.accounts.Role;
import io.osteon.platform.BoardOutputs;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The minutes of a meeting as PDF. */
@Path("/api/meetings/{id}/minutes.pdf")
@Blocking
@Tag(name = "Meetings", description = "Meetings of the tumour board")
public class MinutesPdfResource {
  private static final String TYPE = "application/pdf";

  private final CurrentActor actor;
  private final BoardOutputs outputs;

  /** A door to what leaves a meeting. */
  public MinutesPdfResource(CurrentActor actor, BoardOutputs outputs) {
    this.actor = actor;
    this.outputs = outputs;
  }

  /** The file, in the language that is asked for. */
  @GET
  @Produces(TYPE)
  @Operation(summary = "The minutes of a meeting as PDF", operationId = "readMinutesPdf")
  @APIResponse(responseCode = "200", description = "The file")
  public Response file(
      @PathParam("id") UUID meeting,
      @QueryParam("language") String chosen,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Language language = OutputLanguage.of(chosen, accepted);
    return OutputFile.of(
        outputs.minutesPdf(meeting, language), TYPE, language, "inline", "minutes.pdf");
  }
}
