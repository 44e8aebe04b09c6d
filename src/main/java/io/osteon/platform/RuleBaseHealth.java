package io.osteon.platform;

import io.osteon.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether a rule base is loaded, and which. */
@Readiness
@ApplicationScoped
public class RuleBaseHealth implements HealthCheck {
  private final RuleBaseService rules;

  /** Reports on the rule base of the service. */
  public RuleBaseHealth(RuleBaseService rules) {
    this.rules = rules;
  }

  @Override
  public HealthCheckResponse call() {
    InForce now = rules.inForce();
    RuleBase ruleBase = now.live().ruleBase();
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("rule-base")
            .up()
            .withData("version", ruleBase.version())
            .withData("hash", ruleBase.hash())
            .withData("generation", now.generation());
    // the last good release answers: ready, but somebody should look
    now.faults().stream().findFirst().ifPresent(fault -> health.withData("fault", fault.why()));
    return health.build();
  }
}
