package io.osteon.cdshooks.trust;

import io.micrometer.core.instrument.MeterRegistry;
import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.osteon.cdshooks.trust.replay.ReplayGuard;
import io.osteon.cdshooks.trust.token.TokenVerifier;
import io.osteon.platform.CdsHooksConfiguration;
import io.osteon.platform.ServiceConfiguration;
import io.osteon.platform.StartFailure;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import org.jboss.logging.Logger;

/** Says at the start who may call, and refuses settings that cannot be meant. */
@ApplicationScoped
public class AccessStart {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final CdsHooksConfiguration configuration;
  private final ServiceConfiguration service;
  private final ClientRegistry clients;

  /** Looks at settings and clients. */
  public AccessStart(
      CdsHooksConfiguration configuration, ServiceConfiguration service, ClientRegistry clients) {
    this.configuration = configuration;
    this.service = service;
    this.clients = clients;
  }

  void started(
      @Observes StartupEvent event,
      TokenVerifier verifier,
      ReplayGuard replays,
      MeterRegistry registry) {
    service.publicUrl().ifPresent(AccessStart::requireAddress);
    registry.gauge("osteon.cds.open.access", configuration.openAccess() ? 1 : 0);
    registry.gauge("osteon.cds.clients", clients, ClientRegistry::size);
    registry.gauge("osteon.cds.tokens.remembered", replays, ReplayGuard::remembered);
  }

  void http(@ObservesAsync HttpServerStart start) {
    sayWhoMayCall();
  }

  void https(@ObservesAsync HttpsServerStart start) {
    sayWhoMayCall();
  }

  /** Once the service listens: a start that fails says why it failed, and nothing else. */
  private void sayWhoMayCall() {
    if (configuration.openAccess()) {
      LOG.warn("**************************************************************************");
      LOG.warn("OPEN ACCESS: everybody may call the CDS Hooks services without a token.");
      LOG.warn("This is for a laboratory only, never for data of real patients");
      LOG.warn("(osteon.cds-hooks.open-access=true).");
      LOG.warn("**************************************************************************");
    } else if (clients.size() == 0) {
      LOG.info("CDS Hooks: no client is known yet, so that every call is answered with 401");
    } else if (service.publicUrl().isEmpty()) {
      LOG.warn(
          "CDS Hooks: osteon.public-url is not set, so that the address in a token is compared with"
              + " the address that the request names; set it outside of a laboratory");
    }
  }

  private static void requireAddress(URI address) {
    if (address.getHost() == null || address.getRawQuery() != null) {
      throw new StartFailure(
          "osteon.public-url must be an address such as https://osteon.example.org", null);
    }
  }
}
