package io.osteon.web.errors;

import io.osteon.api.ProblemDocument;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what nobody expected without telling anything of the inside; the log has it. */
public class UnexpectedFailures {
  private static final Logger LOG = Logger.getLogger("osteon");

  /** A failure that no other mapper knows. */
  @ServerExceptionMapper(Throwable.class)
  public Response failed(Throwable failure) {
    LOG.error("A request failed unexpectedly", failure);
    return Response.status(500)
        .type(ProblemDocument.MEDIA_TYPE)
        .entity(
            ProblemDocument.of(
                    500, "The service failed", "The fault is ours; the log of the service has it.")
                .json())
        .build();
  }
}
