package io.osteon.web.draft.edit;

import io.osteon.governance.draft.DraftFile;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.draft.EditorModules;
import io.osteon.web.draft.Paths;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The files of a draft, and the code editor for one of them. */
@Path("/drafts/{id}/files")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CodePage {
  private final DraftFrames frames;
  private final DraftFiles files;

  /** A page over the files of drafts. */
  public CodePage(DraftFrames frames, DraftFiles files) {
    this.frames = frames;
    this.files = files;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance files(
        io.osteon.web.layout.Page page, DraftFrame frame, List<DraftFile> files);

    static native TemplateInstance code(
        io.osteon.web.layout.Page page,
        DraftFrame frame,
        DraftFile file,
        String text,
        String settings,
        String importMap);
  }

  /** All files, those that the draft changes marked. */
  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "files");
    return frame.page().ok(Templates.files(frame.page(), frame, files.list(id)));
  }

  /** The editor of a file. */
  @GET
  @Path("{path:.+}")
  @Operation(hidden = true)
  public Response edit(@PathParam("id") UUID id, @PathParam("path") String path) {
    DraftFrame frame = frames.open(id, "files");
    DraftFile file = files.find(id, path);
    return frame.page().ok(page(frame, file, file.text().orElse("")));
  }

  private static TemplateInstance page(DraftFrame frame, DraftFile file, String text) {
    return Templates.code(
        frame.page(),
        frame,
        file,
        text,
        EditorSettings.json(frame, file),
        EditorModules.importMap());
  }

  /** Saves the text of a browser without scripts. */
  @POST
  @Path("{path:.+}")
  @Operation(hidden = true)
  public Response save(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @FormParam("version") long version,
      @FormParam("text") String text) {
    // browsers send line ends as CR LF
    String sent = text == null ? "" : text.replace("\r\n", "\n");
    return FormOutcome.of(
        () -> {
          files.save(frames.actor(), id, version, path, sent);
          return "/drafts/" + id + "/files/" + Paths.encoded(path) + "?done=saved";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "files");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, page(frame, files.find(id, path), sent));
        });
  }

  /** Makes a file as in the release again. */
  @POST
  @Path("{path:.+}/restoration")
  @Operation(hidden = true)
  public Response restore(
      @PathParam("id") UUID id,
      @PathParam("path") String path,
      @FormParam("version") long version) {
    return FormOutcome.of(
        () -> {
          files.restore(frames.actor(), id, version, path);
          return "/drafts/" + id + "/files?done=saved";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "files");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, Templates.files(frame.page(), frame, files.list(id)));
        });
  }
}
