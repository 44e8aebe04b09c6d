package io.osteon.web.draft;

import io.osteon.governance.release.ReleaseRequest;
import io.osteon.governance.release.Releases;
import io.osteon.governance.store.Transactions;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes a release of a draft that is approved. */
@Path("/drafts/{id}/release")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReleaseAct {
  private final DraftFrames frames;
  private final DraftPage page;
  private final Transactions transactions;
  private final Releases releases;

  /** An act on drafts; {@code page} shows what was refused. */
  public ReleaseAct(
      DraftFrames frames, DraftPage page, Transactions transactions, Releases releases) {
    this.frames = frames;
    this.page = page;
    this.transactions = transactions;
    this.releases = releases;
  }

  /** Makes the release and goes to it. */
  @POST
  @Operation(hidden = true)
  public Response release(
      @PathParam("id") UUID id,
      @FormParam("version") String version,
      @FormParam("notes") String notes,
      @FormParam("nextReviewOn") String nextReviewOn) {
    return FormOutcome.of(
        () -> {
          ReleaseRequest request =
              new ReleaseRequest(
                  id,
                  version == null ? "" : version.strip(),
                  notes == null ? "" : notes.replace("\r\n", "\n").strip(),
                  day(nextReviewOn));
          String made =
              transactions.inTransaction(
                  transaction -> releases.create(transaction, frames.actor(), request).version());
          return "/releases/" + Paths.part(made);
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "overview");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, page.render(frame));
        });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text.strip());
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          List.of(new Violation("/nextReviewOn", "", "a day to come, such as 2027-11-23")));
    }
  }
}
