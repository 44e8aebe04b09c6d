package io.osteon.web.draft;

import io.osteon.governance.draft.DraftRebase;
import io.osteon.governance.draft.RebaseConflict;
import io.osteon.governance.draft.RebaseResult;
import io.osteon.web.layout.Page;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Puts a draft onto a newer release; what both changed is asked of a person. */
@Path("/drafts/{id}/rebase")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RebasePage {
  private static final String TEXT = "text:";
  private static final String CHOICE = "choice:";

  private final DraftFrames frames;
  private final DraftRebase rebase;

  /** A page over the drafts. */
  public RebasePage(DraftFrames frames, DraftRebase rebase) {
    this.frames = frames;
    this.rebase = rebase;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance rebase(
        Page page, DraftFrame frame, String onto, List<RebaseConflict> conflicts);
  }

  /** Asks which release. */
  @GET
  @Operation(hidden = true)
  public Response ask(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "overview");
    String newest = frame.standing().newest();
    return frame.page().ok(Templates.rebase(frame.page(), frame, newest, List.of()));
  }

  /** Rebases, or shows what both changed. */
  @POST
  @Operation(hidden = true)
  public Response rebase(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    String onto = Optional.ofNullable(sent.getFirst("onto")).orElse("").strip();
    return FormOutcome.of(
        () -> {
          RebaseResult result =
              rebase.rebase(
                  frames.actor(), id, version(sent), Optional.of(onto), resolutions(sent));
          if (!result.done()) {
            throw new Conflicting(result.conflicts());
          }
          return "/drafts/" + id + "?done=rebased";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "overview");
          List<RebaseConflict> conflicts =
              refusal instanceof Conflicting found ? found.conflicts : List.of();
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame
              .page()
              .status(status, Templates.rebase(frame.page(), frame, onto, conflicts));
        });
  }

  private static long version(MultivaluedMap<String, String> sent) {
    String version = sent.getFirst("version");
    return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
  }

  /** By path what the person wrote, or nothing for a file that is to go. */
  private static Map<String, Optional<String>> resolutions(MultivaluedMap<String, String> sent) {
    Map<String, Optional<String>> resolutions = new TreeMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(TEXT)) {
            String path = name.substring(TEXT.length());
            boolean gone = "delete".equals(sent.getFirst(CHOICE + path));
            resolutions.put(
                path, gone ? Optional.empty() : Optional.of(values.get(0).replace("\r\n", "\n")));
          }
        });
    return resolutions;
  }

  /** Carries conflicts to the page that shows them. */
  private static final class Conflicting extends io.osteon.governance.NotAllowedException {
    private static final long serialVersionUID = 1L;
    private final transient List<RebaseConflict> conflicts;

    Conflicting(List<RebaseConflict> conflicts) {
      super("conflicts", "Both changed the same lines.");
      this.conflicts = conflicts;
    }
  }
}
