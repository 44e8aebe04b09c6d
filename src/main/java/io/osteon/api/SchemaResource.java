package io.osteon.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published JSON Schema of a case. */
@Path("/api/schemas/case")
@Tag(name = "Schemas", description = "What the doors read")
public class SchemaResource {
  private static final String RESOURCE = "schema/case.schema.json";

  /** The schema, JSON Schema 2020-12. */
  @GET
  @Produces("application/schema+json")
  @Operation(summary = "The JSON Schema of a case", operationId = "caseSchema")
  public byte[] schema() {
    try (InputStream schema = SchemaResource.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return schema.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
