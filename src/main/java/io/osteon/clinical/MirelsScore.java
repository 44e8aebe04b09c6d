package io.osteon.clinical;

import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.LongBoneLesionItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Mirels score of a long-bone lesion: the sum of four items of 1 to 3 each, 4 to 12 (9 or more:
 * impending fracture, 8: borderline). Not for spine or pelvis.
 *
 * <p>An item outside 1 to 3 counts as missing. Where a total was recorded besides complete items
 * the higher of the two is taken.
 *
 * <p>Source: Mirels H, Clin Orthop Relat Res 1989;249:256-264.
 */
public final class MirelsScore {
  private static final int UPPER_LIMB = 1;
  private static final int MINIMUM = 4;
  private static final int MAXIMUM = 12;

  private MirelsScore() {}

  /** The score; empty when neither an item nor the total was recorded. */
  public static Optional<LongBoneFractureRisk> of(LongBoneLesionItems items) {
    if (nothingRecorded(items)) {
      return Optional.empty();
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    values.put("site", valid(items.site()));
    values.put("pain", valid(items.pain()));
    values.put("lesion", valid(items.lesion()));
    values.put("size", valid(items.size()));
    ScoreTotal score = ScoreTotal.of(values, validTotal(items.total()));
    boolean upperLimb = items.site() != null && items.site() == UPPER_LIMB;
    return Optional.of(
        new LongBoneFractureRisk(
            score.total(), upperLimb, score.missingItems(), Origins.of(items)));
  }

  private static boolean nothingRecorded(LongBoneLesionItems items) {
    return items.site() == null
        && items.pain() == null
        && items.lesion() == null
        && items.size() == null
        && items.total() == null;
  }

  private static Integer valid(Integer value) {
    return value != null && value >= 1 && value <= 3 ? value : null;
  }

  private static Integer validTotal(Integer total) {
    return total != null && total >= MINIMUM && total <= MAXIMUM ? total : null;
  }
}
