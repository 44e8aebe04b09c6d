package io.osteon.clinical;

import io.osteon.facts.SpinalInstability;
import io.osteon.facts.SpinalInstabilityItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Spinal Instability Neoplastic Score: the sum of six items, 0 to 18 (0 to 6 stable, 7 to 12
 * potentially unstable, 13 to 18 unstable).
 *
 * <p>An item with a value that the score does not have counts as missing. Where a total was
 * recorded besides complete items the higher of the two is taken. The score does not define a
 * collapse of exactly 50 %; whoever records it takes the higher item.
 *
 * <p>Sources: Fisher CG et al., Spine 2010;35:E1221-1229; Fourney DR et al., J Clin Oncol
 * 2011;29:3072-3077.
 */
public final class SpinalInstabilityScore {
  private static final int MAXIMUM = 18;

  private SpinalInstabilityScore() {}

  /** The score; empty when neither an item nor the total was recorded. */
  public static Optional<SpinalInstability> of(SpinalInstabilityItems items) {
    Map<String, Integer> values = new LinkedHashMap<>();
    values.put("location", valid(items.location(), Set.of(0, 1, 2, 3)));
    values.put("pain", valid(items.pain(), Set.of(0, 1, 3)));
    values.put("lesion", valid(items.lesion(), Set.of(0, 1, 2)));
    values.put("alignment", valid(items.alignment(), Set.of(0, 2, 4)));
    values.put("collapse", valid(items.collapse(), Set.of(0, 1, 2, 3)));
    values.put("posterolateral", valid(items.posterolateral(), Set.of(0, 1, 3)));
    if (nothingRecorded(items)) {
      return Optional.empty();
    }
    ScoreTotal score = ScoreTotal.of(values, validTotal(items.total()));
    return Optional.of(
        new SpinalInstability(score.total(), score.missingItems(), Origins.of(items)));
  }

  private static boolean nothingRecorded(SpinalInstabilityItems items) {
    return items.location() == null
        && items.pain() == null
        && items.lesion() == null
        && items.alignment() == null
        && items.collapse() == null
        && items.posterolateral() == null
        && items.total() == null;
  }

  private static Integer valid(Integer value, Set<Integer> allowed) {
    return value != null && allowed.contains(value) ? value : null;
  }

  private static Integer validTotal(Integer total) {
    return total != null && total >= 0 && total <= MAXIMUM ? total : null;
  }
}
