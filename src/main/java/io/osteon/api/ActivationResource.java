package io.osteon.api;

import io.osteon.governance.NotFoundException;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationRequest;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.activation.Replicas;
import io.osteon.governance.activation.ShadowReports;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.governance.store.Stored;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.RuleBaseService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which release answers, and who decided it. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activations", description = "Which release answers: live, shadow, share, and back")
public class ActivationResource {
  private static final int REPLICA_SECONDS = 15;
  private static final int CASES = 100;
  private static final String PLACE = "/api/activations/";

  private final Activations activations;
  private final Replicas replicas;
  private final ShadowReports shadows;
  private final RuleBaseService rules;
  private final Transactions transactions;
  private final OneTimeCalls calls;
  private final CurrentActor actor;

  /** A door to activations. */
  public ActivationResource(
      Activations activations,
      Replicas replicas,
      ShadowReports shadows,
      RuleBaseService rules,
      Transactions transactions,
      OneTimeCalls calls,
      CurrentActor actor) {
    this.activations = activations;
    this.replicas = replicas;
    this.shadows = shadows;
    this.rules = rules;
    this.transactions = transactions;
    this.calls = calls;
    this.actor = actor;
  }

  /** All activations. */
  @GET
  @Path("activations")
  @Operation(summary = "All activations, the latest start first", operationId = "listActivations")
  @APIResponse(responseCode = "200", description = "Activations as they stand now")
  public byte[] list() {
    return ActivationJson.of(activations.activations());
  }

  /** What is in force, and what this replica does of it; answered while the database is away. */
  @GET
  @Path("activations/current")
  @Operation(
      summary = "What is in force, what is scheduled, and what this replica could not carry out",
      operationId = "currentActivations")
  @APIResponse(responseCode = "200", description = "The plan, and this replica")
  public byte[] current() {
    Optional<ActivationState> state;
    try {
      state = Optional.of(activations.state());
    } catch (DatabaseUnavailableException e) {
      state = Optional.empty();
    }
    return ActivationJson.current(state, rules.status());
  }

  /** How far the replicas are. */
  @GET
  @Path("activations/replicas")
  @Operation(
      summary = "The replicas of the service and the plan that each has carried out",
      operationId = "listReplicas")
  @APIResponse(responseCode = "200", description = "Replicas that reported of late")
  public byte[] replicas() {
    return ActivationJson.replicas(activations.generation(), replicas.seenWithin(REPLICA_SECONDS));
  }

  /** One activation. */
  @GET
  @Path("activations/{id}")
  @Operation(summary = "An activation", operationId = "findActivation")
  @APIResponse(responseCode = "200", description = "The activation with its ETag")
  @APIResponse(responseCode = "404", description = "No such activation")
  public Response find(@PathParam("id") String id) {
    ActivationState state = activations.state();
    return answer(
        state.history().find(id(id), state.now()).orElseThrow(ActivationResource::unknown));
  }

  /** Puts a release in force. */
  @POST
  @Path("activations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts a release in force: live, as a shadow or for a share; now or at a time",
      operationId = "activate")
  @APIResponse(responseCode = "201", description = "The activation")
  @APIResponse(responseCode = "400", description = "The body cannot be understood")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(responseCode = "404", description = "No such release")
  @APIResponse(responseCode = "409", description = "The release is retired, or live already")
  public Response activate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"release\": \"1.1.0\", \"mode\": \"share\", \"sharePercent\": 10,"
                              + " \"reason\": \"agreed on 12 January\"}"))
          InputStream body,
      @HeaderParam(OneTimeCalls.HEADER) String key) {
    ActivationRequest asked = ActivationRequestJson.read(body);
    List<String> what =
        List.of(
            "activation",
            asked.release(),
            asked.mode().key(),
            Integer.toString(asked.sharePercent()),
            asked.startsAt().map(Object::toString).orElse(""),
            asked.reason());
    return calls.once(
        key,
        actor.get(),
        what,
        transaction -> created(activations.request(transaction, actor.get(), asked)));
  }

  /** Takes back what is scheduled, or ends a shadow or a share. */
  @DELETE
  @Path("activations/{id}")
  @Operation(
      summary = "Takes back a scheduled activation, or ends a shadow or a share",
      operationId = "endActivation")
  @APIResponse(responseCode = "200", description = "The activation as it stands now")
  @APIResponse(responseCode = "409", description = "It is the live one, or over")
  @APIResponse(responseCode = "412", description = "It has begun or ended meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response end(
      @PathParam("id") String id,
      @QueryParam("reason") String reason,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    UUID activation = id(id);
    long version = EntityVersion.required(ifMatch);
    String why = reason == null ? "" : reason;
    return answer(
        transactions.inTransaction(
            transaction -> activations.end(transaction, actor.get(), activation, version, why)));
  }

  /** Puts the release in force that was live before. */
  @POST
  @Path("rollbacks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts the release in force again that was live before the present one",
      operationId = "rollBack")
  @APIResponse(responseCode = "201", description = "The activation of the earlier release")
  @APIResponse(responseCode = "403", description = "The account does not manage releases")
  @APIResponse(responseCode = "409", description = "No other release was live that can be used")
  public Response rollback(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"reason\": \"BTA-08 fires for everyone\"}"))
          InputStream body,
      @HeaderParam(OneTimeCalls.HEADER) String key) {
    String reason = ActivationRequestJson.readReason(body);
    return calls.once(
        key,
        actor.get(),
        List.of("rollback", reason),
        transaction -> created(activations.rollback(transaction, actor.get(), reason)));
  }

  /** How a shadow release would have answered. */
  @GET
  @Path("activations/shadow/{id}/outcomes")
  @Operation(
      summary = "How a shadow release would have answered, compared with what was shown",
      operationId = "shadowOutcomes")
  @APIResponse(responseCode = "200", description = "Counts, by rule, and the latest differences")
  @APIResponse(responseCode = "404", description = "No such shadow activation")
  public byte[] outcomes(@PathParam("id") String id) {
    ActivationState state = activations.state();
    Activation activation =
        state
            .history()
            .find(id(id), state.now())
            .filter(found -> found.mode() == ActivationMode.SHADOW)
            .orElseThrow(ActivationResource::unknown);
    return ActivationJson.of(shadows.of(activation.id(), CASES));
  }

  private static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // as for any other id that there is not
    }
    throw unknown();
  }

  private static NotFoundException unknown() {
    return new NotFoundException("There is no such activation.");
  }

  private static Stored created(Activation activation) {
    return new Stored(201, Optional.of(PLACE + activation.id()), ActivationJson.of(activation));
  }

  private static Response answer(Activation activation) {
    return Response.ok(ActivationJson.of(activation))
        .header(HttpHeaders.ETAG, EntityVersion.tag(activation.version()))
        .build();
  }
}
