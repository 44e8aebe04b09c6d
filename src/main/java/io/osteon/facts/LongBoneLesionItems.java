package io.osteon.facts;

import java.util.List;

/**
 * The items of the Mirels score of a long-bone lesion as recorded, 1 to 3 each; {@code null} when
 * missing. At most one a case.
 *
 * @param site 1 upper limb, 2 lower limb, 3 peritrochanteric
 * @param pain 1 mild, 2 moderate, 3 functional
 * @param lesion 1 blastic, 2 mixed, 3 lytic
 * @param size of the bone's diameter: 1 below a third, 2 a third to two thirds, 3 above two thirds
 * @param total 4 to 12 when only the total was recorded
 */
public record LongBoneLesionItems(
    Integer site, Integer pain, Integer lesion, Integer size, Integer total, List<Source> sources)
    implements Fact {
  public LongBoneLesionItems {
    sources = List.copyOf(sources);
  }
}
