package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Computed: calcium and vitamin D that are taken now; present when the medication list is known.
 *
 * @param elementalCalcium milligrams a day that are known
 * @param vitaminD international units a day that are known
 * @param calciumTaken calcium is on the list and not stopped
 * @param vitaminDTaken vitamin D is on the list and not stopped
 * @param activeVitaminDTaken calcitriol or alfacalcidol is on the list and not stopped
 * @param calciumDoseUnknown calcium is taken and its elemental dose is unknown
 * @param vitaminDDoseUnknown vitamin D is taken and its dose is unknown
 * @param adequate both doses are known and reach the label's minimum
 */
public record Supplementation(
    BigDecimal elementalCalcium,
    BigDecimal vitaminD,
    boolean calciumTaken,
    boolean vitaminDTaken,
    boolean activeVitaminDTaken,
    boolean calciumDoseUnknown,
    boolean vitaminDDoseUnknown,
    boolean adequate,
    List<Source> sources)
    implements Fact {
  public Supplementation {
    sources = List.copyOf(sources);
  }

  /** Calcium, vitamin D or active vitamin D is taken. */
  public boolean taken() {
    return calciumTaken || vitaminDTaken || activeVitaminDTaken;
  }
}
