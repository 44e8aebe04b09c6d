package io.osteon.cdshooks.trust;

import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.osteon.platform.CdsHooksConfiguration;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether callers are asked who they are. */
@Wellness
@ApplicationScoped
public class AccessHealth implements HealthCheck {
  private final CdsHooksConfiguration configuration;
  private final ClientRegistry clients;

  /** Looks at settings and clients. */
  public AccessHealth(CdsHooksConfiguration configuration, ClientRegistry clients) {
    this.configuration = configuration;
    this.clients = clients;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("cds-hooks-access")
        .up()
        .withData("open-access", configuration.openAccess())
        .withData("clients", clients.size())
        .build();
  }
}
