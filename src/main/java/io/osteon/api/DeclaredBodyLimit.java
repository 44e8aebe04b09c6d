package io.osteon.api;

import io.osteon.platform.ServiceConfiguration;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses a body by its declared length, before any of it is read. */
@Provider
@PreMatching
public class DeclaredBodyLimit implements ContainerRequestFilter {
  private final int limit;

  /** The limit is a setting of the service. */
  public DeclaredBodyLimit(ServiceConfiguration configuration) {
    limit = configuration.http().maxBodySize();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > limit) {
      request.abortWith(
          ExceptionMappers.response(
              ProblemDocument.of(
                  413, "The body is too large", "The body may have at most " + limit + " bytes.")));
    }
  }
}
