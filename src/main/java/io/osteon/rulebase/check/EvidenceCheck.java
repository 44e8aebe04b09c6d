package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceReference;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Problems;
import java.util.Set;
import java.util.stream.Collectors;

/** Every rule cites evidence, and every cited source is registered. */
final class EvidenceCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    Set<String> known =
        draft.evidence().stream().map(EvidenceSource::id).collect(Collectors.toSet());
    for (AdviceRule rule : draft.advice()) {
      if (rule.evidence().isEmpty()) {
        problems.error(
            rule.location(), "rule %s cites no evidence".formatted(rule.id()), "missing-evidence");
      }
      for (EvidenceReference reference : rule.evidence()) {
        if (!known.contains(reference.source())) {
          problems.error(
              reference.location(),
              "source %s is not in evidence.yaml".formatted(reference.source()),
              "unknown-source");
        }
      }
    }
  }
}
