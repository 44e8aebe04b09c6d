package io.osteon.facts;

import java.util.List;

/**
 * Computed: bone-targeted agents taken together (B.0.5). Each case has exactly one.
 *
 * @param active denosumab 120 mg or an intravenous bisphosphonate is active, or oral clodronate is
 *     taken
 * @param planned a dose of denosumab 120 mg or of an intravenous bisphosphonate is planned within
 *     28 days
 * @param firstDoseDaysAgo days since the first dose of the agents that are active, {@code null}
 *     when unknown
 * @param lastExposureDaysAgo days since the last dose of any denosumab or intravenous
 *     bisphosphonate, 0 while an oral bisphosphonate is taken, {@code null} when there was none
 * @param exposedWithin180Days denosumab of any strength or an intravenous bisphosphonate within 180
 *     days, or an oral bisphosphonate now
 * @param everExposed any of them at any time
 */
public record BoneTargetedTherapy(
    boolean active,
    boolean planned,
    Integer firstDoseDaysAgo,
    Integer lastExposureDaysAgo,
    boolean exposedWithin180Days,
    boolean everExposed,
    List<Source> sources)
    implements Fact {
  public BoneTargetedTherapy {
    sources = List.copyOf(sources);
  }
}
