package io.osteon.cdshooks.service;

import io.osteon.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** The services of the rule base that answers; made once for each. */
@ApplicationScoped
public class ActiveServices {
  private record Made(RuleBase ruleBase, ServiceCatalogue catalogue) {}

  private final AtomicReference<Made> latest = new AtomicReference<>();

  /** The services of a rule base, normally that in force. */
  public ServiceCatalogue of(RuleBase ruleBase) {
    Made made = latest.get();
    if (made == null || made.ruleBase() != ruleBase) {
      made = new Made(ruleBase, ServiceCatalogue.of(ruleBase));
      latest.set(made);
    }
    return made.catalogue();
  }
}
