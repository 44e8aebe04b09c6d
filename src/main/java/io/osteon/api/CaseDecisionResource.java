package io.osteon.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.governance.store.Stored;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a meeting decides about a case. Each part has its own version, which the header If-Match
 * names: {@code "0"} where there is none yet.
 */
@Path("/api/meetings/{meeting}/cases/{case}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What meetings of the tumour board decide about cases")
public class CaseDecisionResource {
  private static final String CHANGED = "Somebody changed that part meanwhile";
  private static final int BODY = 64 * 1024;

  private final Decisions decisions;
  private final BoardEvaluations evaluations;
  private final CurrentActor actor;
  private final OneTimeCalls calls;

  /** A door to the decisions. */
  public CaseDecisionResource(
      Decisions decisions, BoardEvaluations evaluations, CurrentActor actor, OneTimeCalls calls) {
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.actor = actor;
    this.calls = calls;
  }

  private static byte[] answer(CaseDecision decision) {
    return BoardJson.bytes(BoardJson.of(decision));
  }

  /** What the board sees now; kept with the first entry. */
  private DecisionBasis seen(UUID meeting, UUID patientCase) {
    return evaluations.basis(meeting, patientCase);
  }

  private Response once(
      UUID meeting,
      UUID patientCase,
      String key,
      Actor who,
      String what,
      byte[] body,
      Supplier<CaseDecision> act) {
    String target = "POST /api/meetings/" + meeting + "/cases/" + patientCase + "/decision/" + what;
    return calls.once(
        key, who, target, body, () -> new Stored(200, Optional.empty(), answer(act.get())));
  }

  /** The decision, and what the board sees now. */
  @GET
  @Operation(
      summary = "The newest revision of a decision",
      description = "now is what the board sees now; the decision rests on its basis",
      operationId = "findDecision")
  @APIResponse(responseCode = "200", description = "The decision; empty when nothing is recorded")
  @APIResponse(responseCode = "404", description = "The case is not on the agenda")
  public byte[] find(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    actor.get();
    ObjectNode json = BoardJson.of(decisions.find(meeting, patientCase));
    json.set("now", BoardJson.of(seen(meeting, patientCase)));
    return BoardJson.bytes(json);
  }

  /** All revisions. */
  @GET
  @Path("revisions")
  @Operation(summary = "All revisions, the newest first", operationId = "listDecisionRevisions")
  @APIResponse(responseCode = "200", description = "Revisions; all but the newest are signed")
  public byte[] revisions(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    actor.get();
    return BoardJson.bytes(
        BoardJson.list("revisions", decisions.revisions(meeting, patientCase), BoardJson::of));
  }

  /** What is signed, byte for byte. */
  @GET
  @Path("revisions/{revision}/content")
  @Operation(
      summary = "The canonical JSON of a revision, which its signature covers",
      operationId = "findContent")
  @APIResponse(responseCode = "200", description = "The bytes that were signed")
  @APIResponse(responseCode = "404", description = "No such revision")
  public byte[] content(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("revision") int revision) {
    actor.get();
    return decisions.canonical(meeting, patientCase, revision);
  }

  /** Answers a recommendation. */
  @PUT
  @Path("responses/{rule}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answers a recommendation",
      description =
          "Properties: answer (accept, modify, reject), text (what is done instead), reason (needed"
              + " unless accepted)",
      operationId = "respond")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "409", description = "The decision is signed (code signed)")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] respond(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("rule") String rule,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    Optional<Answer> answer = fields.optionalKey("answer", Answer.values());
    String text = fields.optionalText("text").orElse("");
    String reason = fields.optionalText("reason").orElse("");
    if (answer.isEmpty()) {
      fields.wrong("/answer", "", "accept, modify or reject");
    }
    fields.finish();
    return answer(
        decisions.respond(
            who,
            meeting,
            patientCase,
            seen(meeting, patientCase),
            rule,
            version,
            answer.get(),
            text,
            reason));
  }

  /** Takes an answer back. */
  @DELETE
  @Path("responses/{rule}")
  @Operation(
      summary = "Takes the answer to a recommendation back",
      operationId = "withdrawResponse")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] withdrawResponse(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("rule") String rule,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(
        decisions.withdrawResponse(
            actor.get(), meeting, patientCase, rule, EntityVersion.required(ifMatch)));
  }

  /** Writes the decision in the board's own words. */
  @PUT
  @Path("text")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Writes the decision in the board's own words",
      description = "Property: text",
      operationId = "writeDecisionText")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] text(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    String text = fields.text("text");
    fields.finish();
    return answer(
        decisions.writeText(who, meeting, patientCase, seen(meeting, patientCase), version, text));
  }

  /** Takes what the board sees now as what it decides on. */
  @PUT
  @Path("basis")
  @Operation(
      summary = "Lets the decision rest on what the board sees now",
      operationId = "refreshBasis")
  @APIResponse(responseCode = "200", description = "The decision")
  public byte[] basis(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    return answer(
        decisions.refreshBasis(actor.get(), meeting, patientCase, seen(meeting, patientCase)));
  }

  /** Records that somebody does not agree. */
  @POST
  @Path("dissents")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records that somebody does not agree",
      description = "Properties: name, text",
      operationId = "addDissent")
  @APIResponse(responseCode = "200", description = "The decision")
  public Response addDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, BODY);
    JsonFields fields = JsonFields.read(bytes);
    String name = fields.text("name");
    String text = fields.text("text");
    fields.finish();
    DecisionBasis seen = seen(meeting, patientCase);
    return once(
        meeting,
        patientCase,
        key,
        who,
        "dissents",
        bytes,
        () -> decisions.addDissent(who, meeting, patientCase, seen, name, text));
  }

  /** Changes a dissent. */
  @PUT
  @Path("dissents/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes a dissent",
      description = "Properties: name, text",
      operationId = "changeDissent")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] changeDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    String name = fields.text("name");
    String text = fields.text("text");
    fields.finish();
    return answer(decisions.changeDissent(who, meeting, patientCase, id, version, name, text));
  }

  /** Takes a dissent back. */
  @DELETE
  @Path("dissents/{id}")
  @Operation(summary = "Takes a dissent back", operationId = "removeDissent")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] removeDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(
        decisions.removeDissent(
            actor.get(), meeting, patientCase, id, EntityVersion.required(ifMatch)));
  }

  /** Votes. */
  @PUT
  @Path("vote")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Votes, or votes anew",
      description = "Property: ballot (for, against, abstain)",
      operationId = "vote")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "409", description = "Not a member of the meeting, or not begun")
  public byte[] vote(
      @PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase, InputStream body) {
    Actor who = actor.get();
    JsonFields fields = JsonFields.read(body);
    Optional<Ballot> ballot = fields.optionalKey("ballot", Ballot.values());
    if (ballot.isEmpty()) {
      fields.wrong("/ballot", "", "for, against or abstain");
    }
    fields.finish();
    return answer(
        decisions.vote(who, meeting, patientCase, seen(meeting, patientCase), ballot.get()));
  }

  /** A task as it was sent. */
  private record TaskFields(String text, String owner, LocalDate due) {
    static TaskFields read(byte[] body) {
      JsonFields fields = JsonFields.read(body);
      TaskFields task =
          new TaskFields(
              fields.text("text"), fields.text("owner"), fields.optionalDate("due").orElse(null));
      fields.finish();
      return task;
    }
  }

  /** Records what is to be done. */
  @POST
  @Path("tasks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records what is to be done",
      description = "Properties: text, owner, due (a day; may be left out)",
      operationId = "addTask")
  @APIResponse(responseCode = "200", description = "The decision")
  public Response addTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, BODY);
    TaskFields task = TaskFields.read(bytes);
    DecisionBasis seen = seen(meeting, patientCase);
    return once(
        meeting,
        patientCase,
        key,
        who,
        "tasks",
        bytes,
        () ->
            decisions.addTask(
                who, meeting, patientCase, seen, task.text(), task.owner(), task.due()));
  }

  /** Changes a task. */
  @PUT
  @Path("tasks/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes a task",
      description = "Properties: text, owner, due (a day; may be left out)",
      operationId = "changeTask")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] changeTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    TaskFields task = TaskFields.read(BodyReader.read(body, BODY));
    return answer(
        decisions.changeTask(
            who, meeting, patientCase, id, version, task.text(), task.owner(), task.due()));
  }

  /** Says whether a task has been done. */
  @PUT
  @Path("tasks/{id}/done")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Says whether a task has been done; after the signature too",
      description = "Property: done (true or false)",
      operationId = "markTask")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] markTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    Optional<Boolean> done = fields.optionalBoolean("done");
    if (done.isEmpty()) {
      fields.wrong("/done", "", "true or false");
    }
    fields.finish();
    return answer(decisions.markTask(who, meeting, patientCase, id, version, done.get()));
  }

  /** Takes a task back. */
  @DELETE
  @Path("tasks/{id}")
  @Operation(summary = "Takes a task back", operationId = "removeTask")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "412", description = CHANGED)
  public byte[] removeTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(
        decisions.removeTask(
            actor.get(), meeting, patientCase, id, EntityVersion.required(ifMatch)));
  }

  /** Signs the decision. */
  @POST
  @Path("signature")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Signs the decision, as the chair of the meeting; nothing of it changes afterwards",
      description = "Property: contentHash (of the decision that the chair saw)",
      operationId = "signDecision")
  @APIResponse(responseCode = "200", description = "The decision with its signature")
  @APIResponse(
      responseCode = "409",
      description =
          "Codes: not-the-chair, nothing-recorded, wrong-state (the meeting has not begun), signed")
  @APIResponse(responseCode = "412", description = "The content is another by now")
  public Response sign(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, BODY);
    JsonFields fields = JsonFields.read(bytes);
    String hash = fields.text("contentHash");
    fields.finish();
    return once(
        meeting,
        patientCase,
        key,
        who,
        "signature",
        bytes,
        () -> decisions.sign(who, meeting, patientCase, hash));
  }

  /** Begins the next revision. */
  @POST
  @Path("reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begins the next revision of a signed decision, which stays as it is",
      description = "Property: reason",
      operationId = "reopenDecision")
  @APIResponse(responseCode = "200", description = "The next revision")
  @APIResponse(responseCode = "409", description = "Codes: not-the-chair, not-signed")
  public Response reopen(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, BODY);
    JsonFields fields = JsonFields.read(bytes);
    String reason = fields.text("reason");
    fields.finish();
    return once(
        meeting,
        patientCase,
        key,
        who,
        "reopening",
        bytes,
        () -> decisions.reopen(who, meeting, patientCase, reason));
  }
}
