package io.osteon.verification.impact;

import java.util.List;
import java.util.Objects;

/**
 * A case that the change affects.
 *
 * @param id as in {@link ImpactCase}
 * @param source as in {@link ImpactCase}
 * @param changes what becomes of its recommendations, by rule
 */
public record CaseImpact(String id, ImpactCase.Source source, List<RecommendationChange> changes) {
  public CaseImpact {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    changes = List.copyOf(changes);
  }
}
