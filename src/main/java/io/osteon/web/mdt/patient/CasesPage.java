package io.osteon.web.mdt.patient;

import io.osteon.accounts.Role;
import io.osteon.mdt.decision.DecisionSearch;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.decision.PastDecision;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The list of cases and the search over cases and past decisions. What is searched for comes in the
 * body of a request, since words about patients belong in no address.
 */
@Path("/cases")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CasesPage {
  private static final int SHOWN = 50;
  private static final int DECISIONS_SHOWN = 20;

  private final Pages pages;
  private final CurrentActor actor;
  private final BoardCases cases;
  private final Decisions decisions;

  /** A page over the cases. */
  public CasesPage(Pages pages, CurrentActor actor, BoardCases cases, Decisions decisions) {
    this.pages = pages;
    this.actor = actor;
    this.cases = cases;
    this.decisions = decisions;
  }

  /**
   * What the page shows.
   *
   * @param text that is searched for
   * @param from first day, as typed
   * @param to last day, as typed
   * @param undecided only cases without a signed decision
   * @param offset how many come before
   * @param count how many there are
   * @param cases of this part
   * @param decisions that have the words
   */
  @TemplateData
  public record Listing(
      String text,
      String from,
      String to,
      boolean undecided,
      int offset,
      int count,
      List<BoardCase> cases,
      List<PastDecision> decisions) {

    /** Something is asked for; not simply all. */
    public boolean isSearch() {
      return !text.isEmpty() || !from.isEmpty() || !to.isEmpty() || undecided;
    }

    /** The number of the first one that is shown. */
    public int first() {
      return cases.isEmpty() ? 0 : offset + 1;
    }

    /** The number of the last one that is shown. */
    public int last() {
      return offset + cases.size();
    }

    /** Newer ones come before. */
    public boolean isBefore() {
      return offset > 0;
    }

    /** Older ones follow. */
    public boolean isAfter() {
      return last() < count;
    }

    /** Where the part before begins. */
    public int previous() {
      return Math.max(0, offset - SHOWN);
    }

    /** Where the part after begins. */
    public int next() {
      return offset + SHOWN;
    }
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(Page page, Listing listing);
  }

  /** The cases that were entered last. */
  @GET
  @Operation(hidden = true)
  public Response list() {
    return search("", "", "", null, "");
  }

  /** The cases and decisions that a search finds. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response search(
      @FormParam("text") String text,
      @FormParam("from") String from,
      @FormParam("to") String to,
      @FormParam("undecided") String undecided,
      @FormParam("offset") String offset) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    String words = text == null ? "" : text.strip();
    LocalDate first = day(from).orElse(null);
    LocalDate last = day(to).orElse(null);
    int begin = number(offset);
    String wanted = words.isEmpty() ? null : words;
    CaseSearch search = new CaseSearch(wanted, first, last, undecided != null, SHOWN, begin);
    List<PastDecision> past =
        words.isEmpty()
            ? List.of()
            : decisions.search(new DecisionSearch(wanted, first, last, false, DECISIONS_SHOWN, 0));
    return page.ok(
        Templates.list(
            page,
            new Listing(
                words,
                first == null ? "" : first.toString(),
                last == null ? "" : last.toString(),
                undecided != null,
                begin,
                cases.count(search),
                cases.search(search),
                past)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static int number(String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
