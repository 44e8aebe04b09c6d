package io.osteon.facts;

import java.util.List;

/**
 * The items of the Spinal Instability Neoplastic Score as recorded; each is {@code null} when
 * missing. At most one a case.
 *
 * @param location 0 rigid, 1 semirigid, 2 mobile, 3 junctional
 * @param pain 0 none, 1 occasional and not mechanical, 3 mechanical
 * @param lesion 0 blastic, 1 mixed, 2 lytic
 * @param alignment 0 normal, 2 new deformity, 4 subluxation or translation
 * @param collapse 0 none, 1 none but more than half of the body involved, 2 below 50 %, 3 above 50
 *     %
 * @param posterolateral 0 none, 1 unilateral, 3 bilateral
 * @param total 0 to 18 when only the total was recorded
 */
public record SpinalInstabilityItems(
    Integer location,
    Integer pain,
    Integer lesion,
    Integer alignment,
    Integer collapse,
    Integer posterolateral,
    Integer total,
    List<Source> sources)
    implements Fact {
  public SpinalInstabilityItems {
    sources = List.copyOf(sources);
  }
}
