package io.osteon.cdshooks.card;

import io.osteon.evaluation.Recommendation;
import java.util.List;

/** Says what would change a recommendation. */
final class Changes {
  private Changes() {}

  static List<String> of(Recommendation recommendation, CardContext context) {
    return List.of();
  }
}
