package io.osteon.api;

import io.osteon.accounts.Session;
import io.osteon.accounts.SignIns;
import io.osteon.platform.CurrentActor;
import io.osteon.platform.security.Access;
import io.osteon.platform.security.CurrentSession;
import io.osteon.platform.security.SessionCookie;
import io.osteon.platform.security.SignInWays;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signs in and out, and says who is signed in. */
@Path(Access.SESSION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who may work with the service")
public class SessionResource {
  private final SignIns signIns;
  private final SignInWays ways;
  private final CurrentActor actor;
  private final CurrentSession session;

  /** A door to the sessions. */
  public SessionResource(
      SignIns signIns, SignInWays ways, CurrentActor actor, CurrentSession session) {
    this.signIns = signIns;
    this.ways = ways;
    this.actor = actor;
    this.session = session;
  }

  /** Starts a session. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Signs in by name and password", operationId = "signIn")
  @APIResponse(
      responseCode = "204",
      description =
          "Signed in: the cookie carries the session, the header X-CSRF-Token what unsafe methods send back")
  @APIResponse(responseCode = "401", description = "Name or password is wrong")
  @APIResponse(responseCode = "429", description = "Too many have failed; see Retry-After")
  public Response signIn(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"name\": \"author\", \"password\": \"…\"}"))
          InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String name = fields.text("name");
    String password = fields.secret("password");
    fields.finish();
    if (!ways.passwords()) {
      throw new ProblemException(
          ProblemDocument.of(
              403,
              "Passwords are not used here",
              "The site's provider signs people in: /sign-in.",
              "passwords-off"));
    }
    return started(signIns.signIn(name, password, session.address(), session.presented()));
  }

  private Response started(Session started) {
    return Response.noContent()
        .cookie(SessionCookie.of(started.token(), session.isSecure()))
        .header(SessionCookie.CSRF_HEADER, SessionCookie.csrf(started.token()))
        .build();
  }

  /** Who is signed in. */
  @GET
  @Operation(summary = "Who is signed in, and with which roles", operationId = "findSession")
  @APIResponse(responseCode = "200", description = "Name, roles and the token of unsafe methods")
  @APIResponse(responseCode = "401", description = "Nobody is signed in")
  public byte[] find() {
    return AccountJson.of(actor.get(), session.csrf());
  }

  /** Ends the session. */
  @DELETE
  @Operation(summary = "Signs out", operationId = "signOut")
  @APIResponse(responseCode = "204", description = "Signed out")
  public Response signOut() {
    session.token().ifPresent(token -> signIns.signOut(actor.get(), token));
    return Response.noContent().cookie(SessionCookie.removed(session.isSecure())).build();
  }

  /** Changes one's own password. */
  @PUT
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes one's own password; all sessions end and a new one starts",
      operationId = "changePassword")
  @APIResponse(responseCode = "204", description = "Changed; cookie and X-CSRF-Token are new")
  @APIResponse(responseCode = "400", description = "The new password cannot be used")
  @APIResponse(responseCode = "401", description = "The current password is wrong")
  public Response changePassword(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"current\": \"…\", \"new\": \"…\"}"))
          InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String current = fields.secret("current");
    String wanted = fields.secret("new");
    fields.finish();
    return started(signIns.changePassword(actor.get(), current, wanted));
  }
}
