package io.osteon.cdshooks.trust;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;

/** A service below the guarded address that tells who was let in. */
@Path("/cds-services/trust-probe")
public class TrustProbeResource {
  private final CurrentClient client;

  /** Asks for the client. */
  public TrustProbeResource(CurrentClient client) {
    this.client = client;
  }

  @GET
  @Blocking
  public String who() {
    return client.get().id() + " " + client.get().language().tag();
  }

  @POST
  @Blocking
  public String call(InputStream body) {
    return client.get().id() + " " + client.readBody(body).length;
  }

  @POST
  @Blocking
  @Path("feedback")
  public String feedback(InputStream body) {
    return call(body);
  }

  /** A resource elsewhere that needs a client by mistake. */
  @Path("/trust-probe-outside")
  public static class Outside {
    private final CurrentClient client;

    /** Asks for the client. */
    public Outside(CurrentClient client) {
      this.client = client;
    }

    @GET
    @Blocking
    public String who() {
      return client.get().id();
    }
  }
}
