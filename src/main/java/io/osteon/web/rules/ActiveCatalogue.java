package io.osteon.web.rules;

import io.osteon.evaluation.Evaluator;
import io.osteon.platform.RuleBaseService;
import jakarta.enterprise.context.ApplicationScoped;

/** The rule base that answers now, prepared for reading once per release. */
@ApplicationScoped
public class ActiveCatalogue {
  private final RuleBaseService rules;
  private volatile RuleCatalogue latest;

  /** Reads what answers now. */
  public ActiveCatalogue(RuleBaseService rules) {
    this.rules = rules;
  }

  /** What answers now. */
  public RuleCatalogue current() {
    Evaluator active = rules.active();
    RuleCatalogue known = latest;
    if (known == null || known.ruleBase() != active.ruleBase()) {
      known = RuleCatalogue.of(active);
      latest = known;
    }
    return known;
  }
}
