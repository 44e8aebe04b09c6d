package io.osteon.bench.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The least that the service's stack can do with a request: read the body as the service reads it,
 * parse it into a tree, and answer with a fixed document. What the service takes beyond this is its
 * own: evaluation, words, journal.
 */
@Path("/floor")
public class FloorResource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] answer;

  /** Answers with the content of a file: an answer of the service. */
  public FloorResource(@ConfigProperty(name = "floor.answer") java.nio.file.Path file)
      throws IOException {
    this.answer = Files.readAllBytes(file);
  }

  /** Reads, parses, answers; a body that is no JSON object is refused. */
  @POST
  @Blocking
  @Consumes({MediaType.APPLICATION_JSON, "application/fhir+json"})
  @Produces(MediaType.APPLICATION_JSON)
  public Response answer(InputStream body) throws IOException {
    if (!JSON.readTree(body.readAllBytes()).isObject()) {
      return Response.status(400).build();
    }
    return Response.ok(answer).build();
  }
}
