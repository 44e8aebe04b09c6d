package io.osteon.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where to look once the service is ready. */
@ApplicationScoped
public class StartMessage {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final RuleBaseService rules;
  private final int port;

  /** Knows the rule base and the port. */
  public StartMessage(RuleBaseService rules, @ConfigProperty(name = "quarkus.http.port") int port) {
    this.rules = rules;
    this.port = port;
  }

  void started(@Observes StartupEvent event) {
    String base = "http://localhost:" + port;
    LOG.infof(
        "Rule base %s (%s)", rules.active().ruleBase().version(), rules.active().ruleBase().hash());
    LOG.infof(
        "Osteon is ready. Evaluate a case: POST %1$s/api/evaluations - try it: %1$s/q/swagger-ui - health: %1$s/q/health",
        base);
  }
}
