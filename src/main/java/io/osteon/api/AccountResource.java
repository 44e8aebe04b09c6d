package io.osteon.api;

import io.osteon.accounts.Account;
import io.osteon.accounts.AccountChange;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.NewAccount;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.Role;
import io.osteon.accounts.UnknownAccountException;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts, for operators. They are deactivated, never deleted: the audit trail names them. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who may work with the service")
public class AccountResource {
  private final Accounts accounts;
  private final CurrentActor actor;

  /** A door to the accounts. */
  public AccountResource(Accounts accounts, CurrentActor actor) {
    this.accounts = accounts;
    this.actor = actor;
  }

  /** All accounts. */
  @GET
  @Operation(summary = "All accounts", operationId = "listAccounts")
  @APIResponse(responseCode = "200", description = "Accounts by name")
  public byte[] list() {
    return AccountJson.of(accounts.list(actor.get()));
  }

  /** Makes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes an account", operationId = "createAccount")
  @APIResponse(
      responseCode = "201",
      description = "The account with its password, which is shown this once")
  @APIResponse(responseCode = "409", description = "The name is taken")
  public Response create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"name\": \"li.na\", \"displayName\": \"Li Na\", \"roles\": [\"author\"]}"))
          InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String name = fields.text("name");
    NewAccount wanted =
        new NewAccount(
            name,
            fields.optionalText("displayName").orElse(name),
            roles(fields).orElse(Set.of()),
            fields.optionalText("password"));
    fields.finish();
    NewPassword created = accounts.create(actor.get(), wanted);
    return Response.created(URI.create("/api/accounts/" + created.account().id()))
        .header(HttpHeaders.ETAG, EntityVersion.tag(created.account().version()))
        .entity(AccountJson.of(created))
        .build();
  }

  private static Optional<Set<Role>> roles(JsonFields fields) {
    return fields.optionalTexts("roles").map(keys -> roles(fields, keys));
  }

  private static Set<Role> roles(JsonFields fields, List<String> keys) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = 0; i < keys.size(); i++) {
      Optional<Role> role = Role.of(keys.get(i));
      role.ifPresent(roles::add);
      if (role.isEmpty()) {
        fields.wrong(
            "/roles/" + i,
            keys.get(i),
            Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", ")));
      }
    }
    return roles;
  }

  /** One account. */
  @GET
  @Path("{id}")
  @Operation(summary = "An account", operationId = "findAccount")
  @APIResponse(responseCode = "200", description = "The account; ETag is its version")
  @APIResponse(responseCode = "404", description = "No such account")
  public Response find(@PathParam("id") String id) {
    return answer(accounts.find(actor.get(), id(id)));
  }

  /** Changes an account; one that is not active can no longer sign in. */
  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes name for others, roles or activity of an account",
      operationId = "changeAccount")
  @APIResponse(responseCode = "200", description = "The account as it is now")
  @APIResponse(responseCode = "409", description = "It is the last active operator")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"roles\": [\"author\", \"auditor\"], \"active\": true}"))
          InputStream body) {
    actor.get().require(Role.OPERATOR);
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    AccountChange change =
        new AccountChange(
            fields.optionalText("displayName"), roles(fields), fields.optionalBoolean("active"));
    fields.finish();
    return answer(accounts.change(actor.get(), id(id), version, change));
  }

  /** Gives an account a new password. */
  @POST
  @Path("{id}/password")
  @Operation(
      summary = "Gives an account a new random password and ends its sessions",
      operationId = "resetPassword")
  @APIResponse(
      responseCode = "200",
      description = "The account with its password, which is shown this once")
  @APIResponse(responseCode = "409", description = "The site's provider signs the account in")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response resetPassword(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    actor.get().require(Role.OPERATOR);
    NewPassword reset =
        accounts.resetPassword(actor.get(), id(id), EntityVersion.required(ifMatch));
    return Response.ok(AccountJson.of(reset))
        .header(HttpHeaders.ETAG, EntityVersion.tag(reset.account().version()))
        .build();
  }

  private static Response answer(Account account) {
    return Response.ok(AccountJson.of(account))
        .header(HttpHeaders.ETAG, EntityVersion.tag(account.version()))
        .build();
  }

  /** What is no id is the id of no account. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UnknownAccountException();
    }
  }
}
