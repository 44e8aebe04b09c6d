package io.osteon.web.mdt.minutes;

import io.osteon.accounts.Role;
import io.osteon.platform.BoardOutputs;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Language;
import io.osteon.web.layout.Pages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The minutes of a meeting as PDF. */
@Path("/meetings/{id}/minutes.pdf")
@Blocking
public class MinutesPdfFile {
  private static final String TYPE = "application/pdf";

  private final Pages pages;
  private final CurrentActor actor;
  private final BoardOutputs outputs;

  /** A door to what leaves a meeting. */
  public MinutesPdfFile(Pages pages, CurrentActor actor, BoardOutputs outputs) {
    this.pages = pages;
    this.actor = actor;
    this.outputs = outputs;
  }

  /** The file, in the language that is asked for. */
  @GET
  @Produces(TYPE)
  @Operation(hidden = true)
  public Response file(@PathParam("id") UUID meeting) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Language language = pages.open().language();
    return Response.ok(outputs.minutesPdf(meeting, language), TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"minutes.pdf\"")
        .build();
  }
}
