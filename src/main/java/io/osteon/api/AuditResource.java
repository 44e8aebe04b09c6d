package io.osteon.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditExport;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, for auditors. */
@Path("/api/audit")
@Tag(name = "Audit", description = "Who did what, when, from where and why")
public class AuditResource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuditTrail trail;
  private final Transactions transactions;
  private final CurrentActor actor;

  /** A door to the trail. */
  public AuditResource(AuditTrail trail, Transactions transactions, CurrentActor actor) {
    this.trail = trail;
    this.transactions = transactions;
    this.actor = actor;
  }

  /** Rows, a page at a time as JSON, or all of them as a file. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, AuditRequest.CSV, AuditRequest.JSON_LINES})
  @Operation(
      summary = "Rows of the audit trail: a page as JSON, or all as CSV or JSON lines",
      operationId = "readAudit")
  @APIResponse(
      responseCode = "200",
      description = "Rows; `next` is what to send as `after` for more, null at the end")
  @APIResponse(responseCode = "400", description = "A parameter cannot be understood")
  @APIResponse(responseCode = "403", description = "The account is not an auditor's")
  public Response read(
      @BeanParam AuditRequest request, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
    Actor auditor = actor.get();
    auditor.require(Role.AUDITOR);
    AuditRequest.Form form = request.form(accept);
    AuditQuery query = request.query(form);
    return form == AuditRequest.Form.PAGE
        ? Response.ok(page(query), MediaType.APPLICATION_JSON).build()
        : file(auditor, form, query);
  }

  private byte[] page(AuditQuery query) {
    List<AuditEntry> entries = trail.find(query);
    ObjectNode page = JSON.createObjectNode();
    ArrayNode rows = page.putArray("entries");
    entries.forEach(entry -> rows.add(AuditExport.json(entry)));
    if (entries.size() == query.limit()) {
      page.put("next", entries.get(entries.size() - 1).sequence());
    } else {
      page.putNull("next");
    }
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Response file(Actor auditor, AuditRequest.Form form, AuditQuery query) {
    transactions.useTransaction(
        transaction ->
            trail.record(
                transaction,
                auditor,
                AuditAction.AUDIT_EXPORTED,
                "audit",
                Map.of("format", form.name().toLowerCase(Locale.ROOT)),
                ""));
    StreamingOutput output =
        stream -> {
          try (Writer writer =
              new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            write(writer, form, query);
          }
        };
    return Response.ok(output, form.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"osteon-audit." + form.ending() + "\"")
        .build();
  }

  private void write(Writer writer, AuditRequest.Form form, AuditQuery query) throws IOException {
    boolean csv = form == AuditRequest.Form.CSV;
    if (csv) {
      writer.write(AuditExport.csvHeader());
    }
    try {
      trail.each(
          query,
          entry -> {
            try {
              writer.write(csv ? AuditExport.csv(entry) : AuditExport.json(entry) + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Walks the whole chain. */
  @GET
  @Path("verification")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Whether every row is there, unchanged and in order",
      operationId = "verifyAudit")
  @APIResponse(responseCode = "200", description = "What came of it, and the signed head")
  public byte[] verify() {
    actor.get().require(Role.AUDITOR);
    return AuditExport.json(trail.verify()).toString().getBytes(StandardCharsets.UTF_8);
  }
}
