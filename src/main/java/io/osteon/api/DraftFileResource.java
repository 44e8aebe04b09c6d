package io.osteon.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.governance.draft.DraftFile;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.DraftLimits;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The files of a draft: read, saved (also by an editor while somebody types), deleted, restored.
 */
@Path("/api/drafts/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftFileResource {
  private static final String UTF_8_TEXT = "text/plain;charset=utf-8";

  private final DraftFiles files;
  private final Assessments assessments;
  private final CurrentActor actor;

  /** A door to the files of drafts. */
  public DraftFileResource(DraftFiles files, Assessments assessments, CurrentActor actor) {
    this.files = files;
    this.assessments = assessments;
    this.actor = actor;
  }

  /** All files of the draft and its base. */
  @GET
  @Operation(summary = "All files, and how they differ from the base", operationId = "listFiles")
  @APIResponse(responseCode = "200", description = "Files by path")
  public byte[] list(@PathParam("id") UUID id) {
    actor.get();
    return DraftJson.bytes(DraftJson.list("files", files.list(id), DraftJson::of));
  }

  /** A file's text. */
  @GET
  @Path("{path: .+}")
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "A file: its text, or JSON with text and versions by Accept",
      operationId = "findFile")
  @APIResponse(responseCode = "200", description = "The file; its version is the ETag")
  @APIResponse(responseCode = "404", description = "No such file, or the draft deleted it")
  public Response find(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.ACCEPT) String accept,
      @Parameter(description = "An earlier save of it") @QueryParam("revision") Long revision) {
    actor.get();
    if (revision != null) {
      String text = files.text(id, path, revision).orElse("");
      return Response.ok(text, UTF_8_TEXT).build();
    }
    DraftFile file = files.find(id, path);
    boolean json = accept != null && accept.contains("json");
    if (file.text().isEmpty() && !json) {
      throw new ProblemException(
          ProblemDocument.of(404, "Not found", "The draft deleted this file.", "deleted"));
    }
    return (json
            ? Response.ok(DraftJson.bytes(DraftJson.withText(file)), MediaType.APPLICATION_JSON)
            : Response.ok(file.text().orElse(""), UTF_8_TEXT))
        .header(HttpHeaders.ETAG, EntityVersion.tag(file.version()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** Saves a file. */
  @PUT
  @Path("{path: .+}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Saves a file",
      description =
          "The body is its text in UTF-8. If-Match is the version of the file that was edited, \"0\" for one that the"
              + " draft has not touched. When it is answered, it is kept. Problems of the whole rule base come along"
              + " unless checks=false.",
      operationId = "saveFile")
  @APIResponse(responseCode = "200", description = "The file's new version, and what is wrong")
  @APIResponse(
      responseCode = "412",
      description = "Somebody else saved it meanwhile; the answer carries that text")
  public Response save(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("checks") @DefaultValue("true") boolean checks,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    byte[] content = BodyReader.readOptional(body, DraftLimits.DEFAULT.fileBytes());
    return answer(id, files.save(who, id, version, path, content), checks);
  }

  /** Takes a file out of the rule base. */
  @DELETE
  @Path("{path: .+}")
  @Operation(
      summary = "Takes a file out of the rule base, or makes it as in the base again",
      operationId = "deleteFile")
  @APIResponse(responseCode = "200", description = "The file's new version, and what is wrong")
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(description = "true: make it as in the base instead")
          @QueryParam("restore")
          @DefaultValue("false")
          boolean restore) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    DraftFile file =
        restore ? files.restore(who, id, version, path) : files.delete(who, id, version, path);
    return answer(id, file, true);
  }

  private Response answer(UUID id, DraftFile file, boolean checks) {
    ObjectNode json = DraftJson.of(file);
    if (checks) {
      ArrayNode problems = json.putArray("problems");
      assessments.problems(id).forEach(problem -> problems.add(DraftJson.of(problem)));
    }
    return Response.ok(DraftJson.bytes(json))
        .header(HttpHeaders.ETAG, EntityVersion.tag(file.version()))
        .build();
  }
}
