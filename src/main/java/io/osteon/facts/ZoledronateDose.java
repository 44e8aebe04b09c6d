package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Computed: the zoledronic acid dose of the label for the creatinine clearance; present when the
 * clearance is 30 mL/min or more.
 *
 * @param dose milligrams: 4.0, 3.5, 3.3 or 3.0
 * @param concentrate millilitres of the concentrate of 4 mg in 5 mL
 */
public record ZoledronateDose(BigDecimal dose, BigDecimal concentrate, List<Source> sources)
    implements Fact {
  public ZoledronateDose {
    Objects.requireNonNull(dose, "dose");
    Objects.requireNonNull(concentrate, "concentrate");
    sources = List.copyOf(sources);
  }

  /** The dose is below the full dose of 4 mg. */
  public boolean reduced() {
    return dose.compareTo(BigDecimal.valueOf(4)) < 0;
  }
}
