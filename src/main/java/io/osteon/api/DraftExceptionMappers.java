package io.osteon.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.draft.FileConflictException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what drafts refuse into problem documents. */
public class DraftExceptionMappers {

  /** Two authors saved one file: the second gets the text of the first, and keeps its own. */
  @ServerExceptionMapper
  public Response fileConflict(FileConflictException e) {
    ObjectNode problem = DraftJson.object();
    problem.put("type", "about:blank");
    problem.put("title", "The file has been changed meanwhile");
    problem.put("status", 412);
    problem.put(
        "detail", "Somebody else saved it; merge your text into the current one and save that.");
    problem.put("code", "file-conflict");
    problem.set("current", DraftJson.withText(e.current()));
    return Response.status(412)
        .type(ProblemDocument.MEDIA_TYPE)
        .header(HttpHeaders.ETAG, EntityVersion.tag(e.current().version()))
        .entity(DraftJson.bytes(problem))
        .build();
  }
}
