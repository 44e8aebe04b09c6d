package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * An order that a suggestion can put into a chart.
 *
 * @param id unique in the catalogue, for example {@code ionised-calcium}
 * @param kind the FHIR resource it becomes
 * @param category what sort of service
 * @param words what is ordered
 * @param codings codes of the same thing
 * @param bodySite where, or {@code null}
 * @param drug key of the drug in the terminology; {@code null} unless it is a medication
 * @param dose the daily dose, {@code null} when none is stated: none is then ordered
 * @param location where it is stated
 */
public record OrderDefinition(
    String id,
    OrderKind kind,
    OrderCategory category,
    BilingualText words,
    List<OrderCoding> codings,
    OrderCoding bodySite,
    String drug,
    DailyDose dose,
    Location location) {
  public OrderDefinition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(location, "location");
    codings = List.copyOf(codings);
  }

  /**
   * A dose that the rule base states.
   *
   * @param parameter id of the parameter that holds it, so that order and rule cannot differ
   * @param unit UCUM code of one daily dose
   * @param unitWords the unit as people write it
   * @param instruction words with <code>{dose}</code> where the number belongs
   * @param location where it is stated
   */
  public record DailyDose(
      String parameter,
      String unit,
      BilingualText unitWords,
      BilingualText instruction,
      Location location) {
    public DailyDose {
      Objects.requireNonNull(parameter, "parameter");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(unitWords, "unitWords");
      Objects.requireNonNull(instruction, "instruction");
      Objects.requireNonNull(location, "location");
    }
  }
}
