package io.osteon.web.releases;

import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFilter;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.VerifiedRelease;
import io.osteon.governance.store.Transactions;
import io.osteon.web.draft.ReviewDays;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The releases: a list, and a page for each. */
@Path("/releases")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleasesPage {
  private static final int DRAFTS_OFFERED = 50;

  private final Pages pages;
  private final Transactions transactions;
  private final ReleaseCatalogue catalogue;
  private final ReleaseVerifier verifier;
  private final Drafts drafts;

  /** Pages over the releases. */
  public ReleasesPage(
      Pages pages,
      Transactions transactions,
      ReleaseCatalogue catalogue,
      ReleaseVerifier verifier,
      Drafts drafts) {
    this.pages = pages;
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.verifier = verifier;
    this.drafts = drafts;
  }

  /** The pages' templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page,
        ReleaseLabels labels,
        ReleaseCatalogue.Listing listing,
        List<Draft> approved,
        ReviewDays reviewDays);

    static native TemplateInstance release(Page page, ReleaseLabels labels, ReleaseView view);

    static native TemplateInstance refused(
        Page page, String version, String why, boolean retirable);

    static native TemplateInstance differences(
        Page page, ReleaseLabels labels, ReleaseDifference difference);
  }

  /** All releases, the newest first. */
  @GET
  @Operation(hidden = true)
  public Response list() {
    return listing(200, Optional.empty());
  }

  /** The list, with what there is to tell. */
  Response listing(int status, Optional<RuntimeException> refusal) {
    Page page = pages.open();
    ReleaseNotes.tell(page, refusal);
    List<Draft> approved =
        page.has("release-manager")
            ? drafts.list(
                new DraftFilter(
                    Set.of(DraftState.APPROVED),
                    Optional.empty(),
                    Optional.empty(),
                    DRAFTS_OFFERED))
            : List.of();
    return page.status(
        status,
        Templates.list(
            page,
            new ReleaseLabels(page, page.release()),
            transactions.read(catalogue::list),
            approved,
            ReviewDays.from(LocalDate.now(ZoneOffset.UTC))));
  }

  /** One release; whether it can be believed is looked at now. */
  @GET
  @Path("{version}")
  @Operation(hidden = true)
  public Response release(@PathParam("version") String version) {
    return release(version, 200, Optional.empty());
  }

  /** The page of a release, with what there is to tell. */
  Response release(String version, int status, Optional<RuntimeException> refusal) {
    Page page = pages.open();
    ReleaseNotes.tell(page, refusal);
    ReleaseLabels labels = new ReleaseLabels(page, page.release());
    try {
      VerifiedRelease verified = transactions.inSnapshot(handle -> verifier.open(handle, version));
      return page.status(status, Templates.release(page, labels, ReleaseView.of(verified)));
    } catch (ReleaseRefusedException e) {
      page.tell(FormOutcome.note(page, e));
      return page.status(
          status == 200 ? 409 : status, // a refused form has its own reason
          Templates.refused(page, version, e.getMessage(), isRetirable(version)));
    }
  }

  /** Whether a release that is refused is still in use as far as the list says. */
  private boolean isRetirable(String version) {
    return transactions.read(catalogue::list).refused().stream()
        .noneMatch(refused -> refused.version().equals(version) && refused.retired());
  }

  /** What a release changed in the one that it is based on. */
  @GET
  @Path("{version}/differences")
  @Operation(hidden = true)
  public Response differences(@PathParam("version") String version) {
    Page page = pages.open();
    ReleaseDifference difference =
        transactions.inSnapshot(
            handle -> {
              VerifiedRelease after = verifier.open(handle, version);
              String base = after.release().basedOn();
              if (base.isEmpty()) {
                return new ReleaseDifference("", version, List.of(), List.of());
              }
              VerifiedRelease before = verifier.open(handle, base);
              return ReleaseDifference.of(base, before.files(), version, after.files());
            });
    return page.ok(
        Templates.differences(page, new ReleaseLabels(page, page.release()), difference));
  }
}
