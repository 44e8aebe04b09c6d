package io.osteon.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who opens the service's bare address is sent to the page where it can be tried. */
@Path("/")
public class RootResource {

  /** Redirects to the description of the interface. */
  @GET
  @Operation(hidden = true)
  public Response start() {
    return Response.seeOther(URI.create("/q/swagger-ui/")).build();
  }
}
