package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Computed: all courses of one intravenous bisphosphonate taken together (B.0.5); present when the
 * medication list names it.
 *
 * @param drug {@code zoledronate}, {@code pamidronate} or {@code ibandronate_iv}
 * @param active not stopped and last dose within 98 days
 * @param planned a dose is planned within 28 days
 * @param firstDosePlanned {@code planned}, and no intravenous bisphosphonate of any kind given
 *     before
 * @param firstDoseDaysAgo days since the first dose, {@code null} when none is dated
 * @param lastDoseDaysAgo days since the last dose, {@code null} when none is dated
 * @param nextDoseInDays days until the next planned dose, however far, {@code null} when none is
 *     planned
 * @param shortestRecentInterval days between the newest two of its doses, the next planned one
 *     included; {@code null} with fewer than two
 * @param datesKnown at least one past or planned dose has a date
 */
public record IntravenousBisphosphonateTherapy(
    String drug,
    boolean active,
    boolean planned,
    boolean firstDosePlanned,
    Integer firstDoseDaysAgo,
    Integer lastDoseDaysAgo,
    Integer nextDoseInDays,
    Integer shortestRecentInterval,
    boolean datesKnown,
    List<Source> sources)
    implements Fact {
  public IntravenousBisphosphonateTherapy {
    Objects.requireNonNull(drug, "drug");
    sources = List.copyOf(sources);
  }

  /** Active or planned. */
  public boolean activeOrPlanned() {
    return active || planned;
  }
}
