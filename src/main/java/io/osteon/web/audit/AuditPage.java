package io.osteon.web.audit;

import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.audit.AuditVerification;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what, when, from where and why. */
@Path("/audit")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AuditPage {
  private static final int SHOWN = 50;

  private final Pages pages;
  private final AuditTrail trail;
  private final CurrentActor actor;

  /** A page over the audit trail. */
  public AuditPage(Pages pages, AuditTrail trail, CurrentActor actor) {
    this.pages = pages;
    this.trail = trail;
    this.actor = actor;
  }

  /** The pages' templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page, AuditLabels labels, AuditFilter filter, List<AuditEntry> entries, String older);

    static native TemplateInstance verification(
        Page page, AuditVerification verification, String bad);
  }

  /**
   * The rows that a filter lets pass, the newest first.
   *
   * @param after sequence of the last row of the page before
   */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("actor") @DefaultValue("") String by,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("object") @DefaultValue("") String object,
      @QueryParam("after") @DefaultValue("") String after) {
    actor.get().require(Role.AUDITOR);
    Page page = pages.open();
    AuditFilter filter = new AuditFilter(from, to, by, action, object);
    List<AuditEntry> found = trail.find(filter.query(sequence(after), SHOWN + 1));
    List<AuditEntry> entries = found.subList(0, Math.min(SHOWN, found.size()));
    String older =
        found.size() > SHOWN
            ? "/audit?"
                + filter.pageQuery()
                + "&after="
                + entries.get(entries.size() - 1).sequence()
            : "";
    return page.ok(Templates.list(page, new AuditLabels(page), filter, entries, older));
  }

  private static OptionalLong sequence(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Walks the whole chain. */
  @GET
  @Path("verification")
  @Operation(hidden = true)
  public Response verification() {
    actor.get().require(Role.AUDITOR);
    Page page = pages.open();
    AuditVerification verification = trail.verify();
    String bad =
        verification.firstBadSequence().isPresent()
            ? Long.toString(verification.firstBadSequence().getAsLong())
            : "";
    return page.ok(Templates.verification(page, verification, bad));
  }
}
