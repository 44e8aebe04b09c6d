package io.osteon.cdshooks.trust;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The client that makes the present call. A resource that asks for it is closed to everybody whom
 * {@link AccessFilter} has not let through, by whatever way they came.
 */
@RequestScoped
public class CurrentClient {
  private static final String KEY = "osteon.cds-client";

  private record Admitted(CdsClient client, int maxBodySize) {}

  private final RoutingContext call;

  /** The client of a call. */
  public CurrentClient(RoutingContext call) {
    this.call = call;
  }

  /** Lets a client through. */
  static void admit(RoutingContext call, CdsClient client, int maxBodySize) {
    call.put(KEY, new Admitted(client, maxBodySize));
  }

  /** The client that a call was let through for, or {@code null}. */
  static CdsClient of(RoutingContext call) {
    return call.get(KEY) instanceof Admitted admitted ? admitted.client() : null;
  }

  /**
   * The client.
   *
   * @throws WebApplicationException 401 if the call was not let through
   */
  public CdsClient get() {
    return admitted().client();
  }

  /**
   * Reads the body of the call, up to the client's limit.
   *
   * @throws WebApplicationException 401 if the call was not let through, 413 with an
   *     OperationOutcome if the body is too large, 400 if the connection breaks off
   */
  public byte[] readBody(InputStream body) {
    int limit = admitted().maxBodySize();
    if (body == null) {
      return new byte[0];
    }
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new WebApplicationException(Refusals.tooLarge(limit));
      }
      return bytes;
    } catch (IOException e) {
      throw new BadRequestException("the body breaks off", e);
    }
  }

  private Admitted admitted() {
    if (call.get(KEY) instanceof Admitted admitted) {
      return admitted;
    }
    throw new WebApplicationException(Refusals.unauthorized());
  }
}
