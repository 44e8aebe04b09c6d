package io.osteon.intake.fhir.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a drug is to be taken, or was taken.
 *
 * @param events the days on which it is to be given
 * @param bounds the stretch of time for which the instruction holds
 * @param frequency how many times a {@code period}, or {@code null}
 * @param period length of the period in {@code periodUnit}, or {@code null}
 * @param periodUnit UCUM unit of time: s, min, h, d, wk, mo, a
 * @param asNeeded to be taken only as needed
 * @param route how it is given
 * @param dose amount of one dose, or {@code null}
 */
public record Dosage(
    List<FhirDate> events,
    Period bounds,
    BigDecimal frequency,
    BigDecimal period,
    String periodUnit,
    boolean asNeeded,
    Concept route,
    Quantity dose) {

  /** The fields of a Timing, which FHIR nests two levels deep. */
  private static final class TimingFields {
    private List<FhirDate> events = List.of();
    private Period bounds = Period.NONE;
    private BigDecimal frequency;
    private BigDecimal period;
    private String periodUnit;

    void read(FhirJson in) {
      if (!in.enterObject()) {
        return;
      }
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        switch (name) {
          case "event" -> events = in.list(FhirJson::date);
          case "repeat" -> repeat(in);
          default -> in.skip();
        }
      }
    }

    private void repeat(FhirJson in) {
      if (!in.enterObject()) {
        return;
      }
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        switch (name) {
          case "boundsPeriod" -> bounds = Period.read(in);
          case "frequency" -> frequency = in.decimal();
          case "period" -> period = in.decimal();
          case "periodUnit" -> periodUnit = in.string();
          default -> in.skip();
        }
      }
    }
  }

  /** Reads a Dosage, or the dosage of an administration. */
  static Dosage read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    TimingFields timing = new TimingFields();
    boolean asNeeded = false;
    Concept route = Concept.NONE;
    List<Quantity> doses = new ArrayList<>(1);
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "timing" -> timing.read(in);
        case "asNeededBoolean" -> asNeeded = Boolean.TRUE.equals(in.bool());
        case "asNeededCodeableConcept" -> {
          asNeeded = true;
          in.skip();
        }
        case "route" -> route = Concept.read(in);
        case "doseAndRate" -> in.list(Dosage::doseOf).forEach(doses::add);
        // of an administration; doseQuantity is where FHIR STU3 has it
        case "dose", "doseQuantity" -> addIfRead(doses, Quantity.read(in));
        default -> in.skip();
      }
    }
    return new Dosage(
        timing.events,
        timing.bounds,
        timing.frequency,
        timing.period,
        timing.periodUnit,
        asNeeded,
        route,
        doses.isEmpty() ? null : doses.get(0));
  }

  private static void addIfRead(List<Quantity> doses, Quantity dose) {
    if (dose != null) {
      doses.add(dose);
    }
  }

  private static Quantity doseOf(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    Quantity dose = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "doseQuantity" -> dose = Quantity.read(in);
        default -> in.skip();
      }
    }
    return dose;
  }
}
