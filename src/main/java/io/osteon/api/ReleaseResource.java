package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRequest;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.Releases;
import io.osteon.governance.release.RuleBaseZip;
import io.osteon.governance.release.VerifiedRelease;
import io.osteon.governance.store.Stored;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases: what may be put in force. */
@Path("/api/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Immutable, signed versions of the rule base")
public class ReleaseResource {
  private static final String ZIP = "application/zip";

  private final Releases releases;
  private final ReleaseCatalogue catalogue;
  private final ReleaseVerifier verifier;
  private final Transactions transactions;
  private final OneTimeCalls calls;
  private final CurrentActor actor;

  /** A door to the releases. */
  public ReleaseResource(
      Releases releases,
      ReleaseCatalogue catalogue,
      ReleaseVerifier verifier,
      Transactions transactions,
      OneTimeCalls calls,
      CurrentActor actor) {
    this.releases = releases;
    this.catalogue = catalogue;
    this.verifier = verifier;
    this.transactions = transactions;
    this.calls = calls;
    this.actor = actor;
  }

  /** All releases. */
  @GET
  @Operation(summary = "All releases, the newest first", operationId = "listReleases")
  @APIResponse(
      responseCode = "200",
      description = "Releases; under `refused` those whose manifest or signature does not fit")
  public byte[] list() {
    return ReleaseJson.of(transactions.read(catalogue::list));
  }

  /** One release, after looking at its signature and every file. */
  @GET
  @Path("{version}")
  @Operation(summary = "A release, verified down to its files", operationId = "findRelease")
  @APIResponse(responseCode = "200", description = "The release with its files' hashes")
  @APIResponse(responseCode = "404", description = "No such release")
  @APIResponse(responseCode = "409", description = "It has been changed and is refused")
  public byte[] find(@PathParam("version") String version) {
    return ReleaseJson.of(open(version));
  }

  private VerifiedRelease open(String version) {
    return transactions.read(handle -> verifier.open(handle, version));
  }

  /** Makes a release of an approved draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes a release of an approved draft", operationId = "createRelease")
  @APIResponse(responseCode = "201", description = "The release")
  @APIResponse(
      responseCode = "400",
      description = "The version is not greater, or a date has passed")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(responseCode = "404", description = "No such draft")
  @APIResponse(
      responseCode = "409",
      description = "The draft is not approved, or its base has moved")
  public Response create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"draft\": \"6f1c2a7e-0000-4000-8000-000000000001\", \"version\":"
                              + " \"1.1.0\", \"notes\": \"Calcium is asked for earlier.\","
                              + " \"nextReviewOn\": \"2027-11-01\"}"))
          InputStream body,
      @HeaderParam(OneTimeCalls.HEADER) String key) {
    Actor manager = actor.get();
    ReleaseRequest request = request(body);
    List<String> what =
        List.of(
            "POST /api/releases",
            request.draft().toString(),
            request.version(),
            request.notes(),
            request.nextReviewOn().toString());
    return calls.once(
        key,
        manager,
        what,
        transaction -> {
          Release release = releases.create(transaction, manager, request);
          return new Stored(
              201,
              Optional.of("/api/releases/" + release.version()),
              ReleaseJson.bytes(ReleaseJson.of(release)));
        });
  }

  private static ReleaseRequest request(InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String draft = fields.text("draft");
    UUID id = new UUID(0, 0);
    try {
      id = UUID.fromString(draft);
    } catch (IllegalArgumentException e) {
      fields.wrong("/draft", draft, "the id of a draft");
    }
    String date = fields.text("nextReviewOn");
    LocalDate nextReviewOn = LocalDate.EPOCH;
    try {
      nextReviewOn = LocalDate.parse(date);
    } catch (DateTimeException e) {
      fields.wrong("/nextReviewOn", date, "a date such as 2027-01-31");
    }
    ReleaseRequest request =
        new ReleaseRequest(id, fields.text("version"), fields.text("notes"), nextReviewOn);
    fields.finish();
    return request;
  }

  /** A release as a file that travels. */
  @GET
  @Path("{version}/archive")
  @Produces(ZIP)
  @Operation(
      summary = "A release as an archive: files, manifest and signatures",
      operationId = "exportRelease")
  @APIResponse(responseCode = "200", description = "A zip")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(responseCode = "404", description = "No such release")
  public Response export(@PathParam("version") String version) {
    byte[] archive = releases.export(actor.get(), version);
    return Response.ok(archive, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"osteon-rules-" + version + ".zip\"")
        .build();
  }

  /** Takes a release of another site in as a draft. */
  @POST
  @Path("imports")
  @Consumes(ZIP)
  @Operation(
      summary = "Takes an archive of a trusted site in, as a draft to be approved",
      operationId = "importRelease")
  @APIResponse(responseCode = "201", description = "The draft")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(
      responseCode = "409",
      description =
          "The archive is damaged, changed, signed by nobody who is trusted, or here already")
  @APIResponse(responseCode = "413", description = "The archive is larger than 16 MiB")
  public Response importArchive(
      @RequestBody(required = true, content = @Content(mediaType = ZIP)) InputStream body,
      @Parameter(description = "Why it is imported") @QueryParam("reason") String reason,
      @HeaderParam(OneTimeCalls.HEADER) String key) {
    Actor manager = actor.get();
    byte[] archive = BodyReader.read(body, RuleBaseZip.LARGEST_ARCHIVE);
    VerifiedRelease imported = releases.inspect(manager, archive);
    String why = reason == null ? "" : reason;
    return calls.once(
        key,
        manager,
        List.of("POST /api/releases/imports", imported.files().hash(), why),
        transaction -> {
          UUID draft = releases.importRelease(transaction, manager, imported, why);
          return new Stored(201, Optional.of("/api/drafts/" + draft), ReleaseJson.ofDraft(draft));
        });
  }

  /** Takes a release out of use for ever. */
  @POST
  @Path("{version}/retirement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a release out of use for ever", operationId = "retireRelease")
  @APIResponse(responseCode = "200", description = "The release, retired")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(responseCode = "404", description = "No such release")
  @APIResponse(responseCode = "409", description = "It is in use, or retired already")
  public Response retire(
      @PathParam("version") String version,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"reason\": \"superseded by 1.2.0\"}"))
          InputStream body,
      @HeaderParam(OneTimeCalls.HEADER) String key) {
    Actor manager = actor.get();
    JsonFields fields = JsonFields.read(body);
    String reason = fields.text("reason");
    fields.finish();
    return calls.once(
        key,
        manager,
        List.of("POST /api/releases/retirement", version, reason),
        transaction ->
            new Stored(
                200,
                Optional.empty(),
                ReleaseJson.bytes(
                    ReleaseJson.retired(
                        version, releases.retire(transaction, manager, version, reason)))));
  }

  /** What differs between two releases. */
  @GET
  @Path("{before}/differences/{after}")
  @Operation(
      summary = "What differs between two releases, line by line and in meaning",
      operationId = "compareReleases")
  @APIResponse(responseCode = "200", description = "Differences")
  @APIResponse(responseCode = "404", description = "No such release")
  public byte[] differences(@PathParam("before") String before, @PathParam("after") String after) {
    return ReleaseJson.bytes(DifferenceJson.of(open(before).files(), open(after).files()));
  }
}
