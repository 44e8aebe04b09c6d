package io.osteon.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the machine says of a draft: at once (checks, differences) and in the background. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftAssessmentResource {
  private static final int LIMIT = 16 << 20;

  private final Assessments assessments;
  private final Drafts drafts;
  private final DraftFiles files;
  private final CurrentActor actor;

  /** A door to the assessments. */
  public DraftAssessmentResource(
      Assessments assessments, Drafts drafts, DraftFiles files, CurrentActor actor) {
    this.assessments = assessments;
    this.drafts = drafts;
    this.files = files;
    this.actor = actor;
  }

  /** What is wrong with the draft as it is saved. */
  @GET
  @Path("{id}/problems")
  @Operation(summary = "What is wrong with the draft as saved", operationId = "listProblems")
  @APIResponse(responseCode = "200", description = "Problems by place")
  public byte[] problems(@PathParam("id") UUID id) {
    actor.get();
    return problems(assessments.problems(id));
  }

  private static byte[] problems(List<Problem> problems) {
    return DraftJson.bytes(DraftJson.list("problems", problems, DraftJson::of));
  }

  /** What would be wrong if files had other texts. */
  @POST
  @Path("{id}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Checks texts that are not saved",
      description = "Property files: texts by path, null for a file that would be deleted.",
      operationId = "checkTexts")
  @APIResponse(responseCode = "200", description = "Problems of the whole rule base, by place")
  public byte[] check(@PathParam("id") UUID id, InputStream body) {
    actor.get();
    DraftRequest request = DraftRequest.read(BodyReader.read(body, LIMIT));
    Map<String, Optional<String>> unsaved = request.texts("files");
    request.finish();
    return problems(assessments.check(id, unsaved));
  }

  /** The saves of a file. */
  @GET
  @Path("{id}/revisions")
  @Operation(summary = "The saves of a file, the newest first", operationId = "listRevisions")
  @APIResponse(responseCode = "200", description = "Revisions")
  public byte[] revisions(
      @PathParam("id") UUID id, @Parameter(required = true) @QueryParam("path") String path) {
    actor.get();
    return DraftJson.bytes(
        DraftJson.list("revisions", files.revisions(id, path == null ? "" : path), DraftJson::of));
  }

  /** How the draft differs from its base. */
  @GET
  @Path("{id}/differences")
  @Operation(
      summary = "How the draft differs from its base, line by line and in meaning",
      operationId = "listDifferences")
  @APIResponse(responseCode = "200", description = "Differences")
  public byte[] differences(@PathParam("id") UUID id) {
    actor.get();
    return DraftJson.bytes(DifferenceJson.of(drafts.baseFiles(id), drafts.files(id)));
  }

  /** What is known about the content. */
  @GET
  @Path("{id}/assessments")
  @Operation(
      summary = "What was found out about the content as it is, without results",
      operationId = "listAssessments")
  @APIResponse(responseCode = "200", description = "Assessments by kind")
  public byte[] list(@PathParam("id") UUID id) {
    actor.get();
    return DraftJson.bytes(DraftJson.list("assessments", assessments.list(id), DraftJson::of));
  }

  /** One assessment with its result. */
  @GET
  @Path("{id}/assessments/{kind}")
  @Operation(summary = "An assessment with its result", operationId = "findAssessment")
  @APIResponse(responseCode = "200", description = "How far it is, and the result when it is done")
  @APIResponse(responseCode = "404", description = "Nobody asked for it yet")
  public byte[] find(@PathParam("id") UUID id, @PathParam("kind") String kind) {
    actor.get();
    return assessments
        .find(id, kind(kind))
        .map(DraftJson::withResult)
        .map(DraftJson::bytes)
        .orElseThrow(() -> notFound("Nobody asked for this assessment of the content as it is."));
  }

  /** Starts an assessment. */
  @POST
  @Path("{id}/assessments/{kind}")
  @Operation(
      summary =
          "Starts an assessment in the background: stock-drools, scenarios, mutation or impact",
      description =
          "stock-drools is made by services on a JVM; of a native executable the result says"
              + " \"made\": false, and continuous integration makes it (osteon check"
              + " --stock-drools). Its findings are among the problems of the draft.",
      operationId = "startAssessment")
  @APIResponse(responseCode = "202", description = "It waits or runs")
  public Response start(@PathParam("id") UUID id, @PathParam("kind") String kind) {
    Actor who = actor.get();
    ObjectNode started = DraftJson.of(assessments.start(who, id, kind(kind)));
    return Response.accepted(DraftJson.bytes(started)).build();
  }

  /** Stops an assessment. */
  @DELETE
  @Path("{id}/assessments/{kind}")
  @Operation(summary = "Stops an assessment", operationId = "cancelAssessment")
  @APIResponse(responseCode = "204", description = "It does not run any more")
  public Response cancel(@PathParam("id") UUID id, @PathParam("kind") String kind) {
    assessments.cancel(actor.get(), id, kind(kind));
    return Response.noContent().build();
  }

  private static AssessmentKind kind(String key) {
    return Key.parse(key, AssessmentKind.values())
        .orElseThrow(
            () ->
                notFound(
                    "There are the assessments stock-drools, scenarios, mutation and impact."));
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(ProblemDocument.of(404, "Not found", detail));
  }
}
