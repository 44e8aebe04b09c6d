package io.osteon.api;

import io.osteon.platform.ServiceConfiguration;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses a body by its declared length, before any of it is read. */
@Provider
@PreMatching
public class DeclaredBodyLimit implements ContainerRequestFilter {
  private final Instance<ServiceConfiguration> configuration;

  /**
   * The limit is a setting of the service; filters are made before settings are read, hence the
   * indirection.
   */
  public DeclaredBodyLimit(Instance<ServiceConfiguration> configuration) {
    this.configuration = configuration;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = configuration.get().http().maxBodySize();
    if (request.getLength() > limit) {
      request.abortWith(
          ExceptionMappers.response(
              ProblemDocument.of(
                  413, "The body is too large", "The body may have at most " + limit + " bytes.")));
    }
  }
}
