package io.osteon.intake.fhir.resource;

import java.math.BigDecimal;

/**
 * A measured amount; any part may be {@code null}.
 *
 * @param value the number as written
 * @param comparator {@code <}, {@code <=}, {@code >=} or {@code >} when the value is only a limit
 * @param unit the unit in words
 * @param system the system of the coded unit
 * @param code the coded unit
 */
public record Quantity(
    BigDecimal value, String comparator, String unit, String system, String code) {
  private static final String UCUM = "http://unitsofmeasure.org";

  /** Reads a Quantity, Age or SimpleQuantity. */
  public static Quantity read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    BigDecimal value = null;
    String comparator = null;
    String unit = null;
    String system = null;
    String code = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "value" -> value = in.decimal();
        case "comparator" -> comparator = in.string();
        case "unit" -> unit = in.string();
        case "system" -> system = in.string();
        case "code" -> code = in.string();
        default -> in.skip();
      }
    }
    return new Quantity(value, comparator, unit, system, code);
  }

  /**
   * The unit to go by: the UCUM code, else the unit in words, else a code of another or unnamed
   * system; {@code null} when there is none.
   */
  public String unitAsWritten() {
    if (code != null && UCUM.equals(system)) {
      return code;
    }
    return unit != null ? unit : code;
  }

  /** The value is a limit, not a number that was measured. */
  public boolean isLimit() {
    return comparator != null;
  }
}
