package io.osteon.platform;

import io.osteon.rulebase.RuleBase;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says where to look once the service listens. */
@ApplicationScoped
public class StartMessage {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final RuleBaseService rules;

  /** Knows the rule base. */
  public StartMessage(RuleBaseService rules) {
    this.rules = rules;
  }

  void http(@ObservesAsync HttpServerStart start) {
    ready("http://localhost:" + start.options().getPort());
  }

  void https(@ObservesAsync HttpsServerStart start) {
    ready("https://localhost:" + start.options().getPort());
  }

  private void ready(String base) {
    RuleBase ruleBase = rules.active().ruleBase();
    LOG.infof("Rule base %s (%s)", ruleBase.version(), ruleBase.hash());
    LOG.infof(
        "Osteon is ready. Evaluate a case: POST %1$s/api/evaluations - try it: %1$s/q/swagger-ui - health: %1$s/q/health",
        base);
  }
}
