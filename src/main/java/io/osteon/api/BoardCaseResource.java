package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.governance.store.Stored;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.decision.DecisionSearch;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.ServiceConfiguration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** Cases of the tumour board under pseudonyms, and their records. */
@Path("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "Cases of the tumour board under pseudonyms")
public class BoardCaseResource {
  private static final int SMALL_BODY = 64 * 1024;
  private static final int MOST = 1_000_000;
  private static final int LISTED = 50;

  private final BoardCases cases;
  private final Decisions decisions;
  private final CurrentActor actor;
  private final OneTimeCalls calls;
  private final int largeBody;

  /** A door to the cases. */
  public BoardCaseResource(
      BoardCases cases,
      Decisions decisions,
      CurrentActor actor,
      OneTimeCalls calls,
      ServiceConfiguration configuration) {
    this.cases = cases;
    this.decisions = decisions;
    this.actor = actor;
    this.calls = calls;
    this.largeBody = configuration.http().maxBodySize();
  }

  /** Enters a case. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enters a case with its first record",
      description =
          "Properties: question; pseudonym (made when left out); case (case JSON, see"
              + " /api/schemas/case) or bundle (a FHIR R4 Bundle), which is stored without what"
              + " names people",
      operationId = "createCase")
  @APIResponse(responseCode = "201", description = "The case")
  @APIResponse(responseCode = "409", description = "Another case has the pseudonym")
  public Response create(
      @HeaderParam(OneTimeCalls.HEADER) String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"question\": \"Start denosumab?\", \"case\": {\"patient\": {\"age\":"
                              + " 58, \"sex\": \"female\"}, \"diagnoses\": [{\"condition\":"
                              + " \"bone_metastasis\"}]}}"))
          InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, largeBody);
    JsonFields fields = JsonFields.read(bytes);
    Optional<String> pseudonym = fields.optionalText("pseudonym");
    String question = fields.text("question");
    Optional<JsonNode> caseJson = fields.optionalObject("case");
    Optional<JsonNode> bundle = fields.optionalObject("bundle");
    if (caseJson.isPresent() == bundle.isPresent()) {
      fields.wrong("/case", "", "either case or bundle");
    }
    fields.finish();
    NewCase wanted =
        new NewCase(
            pseudonym.orElse(null),
            question,
            bundle.isPresent() ? CaseFormat.FHIR_JSON : CaseFormat.CASE_JSON,
            bundle.or(() -> caseJson).get().toString().getBytes(StandardCharsets.UTF_8),
            RecordOrigin.API);
    return calls.once(
        key,
        who,
        "POST /api/cases",
        bytes,
        () -> {
          BoardCase entered = cases.create(who, wanted);
          return new Stored(
              201,
              Optional.of("/api/cases/" + entered.id()),
              BoardJson.bytes(BoardJson.of(entered)));
        });
  }

  /** Cases, the latest entered first. */
  @GET
  @Operation(summary = "Cases, the latest entered first", operationId = "listCases")
  @APIResponse(responseCode = "200", description = "Cases, and how many there are in all")
  public byte[] list(
      @Parameter(description = "The first day of entry") @QueryParam("from") String from,
      @Parameter(description = "The last day of entry") @QueryParam("to") String to,
      @Parameter(description = "Only cases without a signed decision") @QueryParam("undecided")
          boolean undecided,
      @Parameter(description = "1 to 500; 50 when left out") @QueryParam("limit") Integer limit,
      @QueryParam("offset") Integer offset) {
    actor.get();
    return found(
        new CaseSearch(
            null,
            MeetingResource.day("?from", from),
            MeetingResource.day("?to", to),
            undecided,
            MeetingResource.within("?limit", limit, LISTED, 1, CaseSearch.MOST),
            MeetingResource.within("?offset", offset, 0, 0, MOST)));
  }

  private byte[] found(CaseSearch search) {
    return BoardJson.bytes(
        BoardJson.list("cases", cases.search(search), BoardJson::of)
            .put("count", cases.count(search)));
  }

  /** Cases that a search finds; what is sought never stands in an address. */
  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Searches cases, the latest entered first",
      description =
          "Properties, all of which may be left out: text (words that all occur in pseudonym or"
              + " question), from, to (days of entry), undecided, limit, offset",
      operationId = "searchCases")
  @APIResponse(responseCode = "200", description = "Cases, and how many there are in all")
  public byte[] search(InputStream body) {
    actor.get();
    JsonFields fields = JsonFields.read(body);
    CaseSearch search =
        new CaseSearch(
            fields.optionalText("text").orElse(null),
            fields.optionalDate("from").orElse(null),
            fields.optionalDate("to").orElse(null),
            fields.optionalBoolean("undecided").orElse(false),
            fields.optionalInteger("limit", 1, CaseSearch.MOST).orElse(LISTED),
            fields.optionalInteger("offset", 0, MOST).orElse(0));
    fields.finish();
    return found(search);
  }

  /** Past decisions that a search finds. */
  @POST
  @Path("decisions/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Searches decisions, the latest meeting first",
      description =
          "Properties, all of which may be left out: text (words that all occur in pseudonym,"
              + " question, or what the board wrote), from, to (days of meetings), unsigned, limit,"
              + " offset",
      operationId = "searchDecisions")
  @APIResponse(responseCode = "200", description = "Decisions")
  public byte[] searchDecisions(InputStream body) {
    actor.get();
    JsonFields fields = JsonFields.read(body);
    DecisionSearch search =
        new DecisionSearch(
            fields.optionalText("text").orElse(null),
            fields.optionalDate("from").orElse(null),
            fields.optionalDate("to").orElse(null),
            fields.optionalBoolean("unsigned").orElse(false),
            fields.optionalInteger("limit", 1, DecisionSearch.MOST).orElse(LISTED),
            fields.optionalInteger("offset", 0, MOST).orElse(0));
    fields.finish();
    return BoardJson.bytes(BoardJson.list("decisions", decisions.search(search), BoardJson::of));
  }

  /** A case. */
  @GET
  @Path("{id}")
  @Operation(summary = "A case", operationId = "findCase")
  @APIResponse(responseCode = "200", description = "The case; its version is the ETag")
  @APIResponse(responseCode = "404", description = "No such case")
  public Response find(@PathParam("id") UUID id) {
    actor.get();
    return answer(cases.find(id));
  }

  private static Response answer(BoardCase found) {
    return Response.ok(BoardJson.bytes(BoardJson.of(found)))
        .header(HttpHeaders.ETAG, EntityVersion.tag(found.version()))
        .build();
  }

  /** Changes what the board is asked. */
  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes the question",
      description = "Property: question",
      operationId = "changeCase")
  @APIResponse(responseCode = "200", description = "The case")
  @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(BodyReader.read(body, SMALL_BODY));
    String question = fields.text("question");
    fields.finish();
    return answer(cases.changeQuestion(who, id, version, question));
  }

  /** The records of a case, without their documents. */
  @GET
  @Path("{id}/records")
  @Operation(summary = "Records of a case, the newest first", operationId = "listRecords")
  @APIResponse(responseCode = "200", description = "Records without their documents")
  public byte[] records(@PathParam("id") UUID id) {
    actor.get();
    cases.find(id);
    return BoardJson.bytes(BoardJson.list("records", cases.records(id), BoardJson::of));
  }

  /** The document of a record. */
  @GET
  @Path("{id}/records/{number}")
  @Operation(summary = "The document of a record", operationId = "findRecord")
  @APIResponse(responseCode = "200", description = "Case JSON, or a FHIR R4 Bundle")
  @APIResponse(responseCode = "404", description = "No such record")
  public Response record(@PathParam("id") UUID id, @PathParam("number") int number) {
    actor.get();
    CaseRecord found = cases.record(id, number);
    return Response.ok(found.document()).type(found.format().mediaType()).build();
  }

  /** Adds a record. */
  @POST
  @Path("{id}/records")
  @Consumes({MediaType.APPLICATION_JSON, EvaluationResource.FHIR_JSON})
  @Operation(
      summary = "Adds what is known now; the earlier records stay",
      operationId = "addRecord")
  @APIResponse(responseCode = "201", description = "The record without its document")
  @APIResponse(responseCode = "412", description = "Somebody changed the case meanwhile")
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    byte[] bytes = BodyReader.read(body, largeBody);
    MediaType sent = MediaType.valueOf(contentType);
    CaseFormat format = CaseFormat.of(sent.getType() + "/" + sent.getSubtype());
    return calls.once(
        key,
        who,
        "POST /api/cases/" + id + "/records " + version + " " + format.mediaType(),
        bytes,
        () -> {
          CaseRecord added = cases.addRecord(who, id, version, format, bytes, RecordOrigin.API);
          return new Stored(
              201,
              Optional.of("/api/cases/" + id + "/records/" + added.number()),
              BoardJson.bytes(BoardJson.of(added)));
        });
  }

  /** What meetings decided about a case. */
  @GET
  @Path("{id}/decisions")
  @Operation(
      summary = "Decisions about a case, the latest meeting first",
      operationId = "listDecisionsOfCase")
  @APIResponse(responseCode = "200", description = "The newest revision of each")
  public byte[] decisions(@PathParam("id") UUID id) {
    actor.get();
    cases.find(id);
    return BoardJson.bytes(BoardJson.list("decisions", decisions.ofCase(id), BoardJson::of));
  }
}
