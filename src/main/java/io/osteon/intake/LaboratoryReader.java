package io.osteon.intake;

import io.osteon.facts.LaboratoryItem;
import io.osteon.rulebase.terminology.LaboratoryCode;
import io.osteon.rulebase.terminology.Property;
import java.time.LocalDate;
import java.util.Set;

/** Reads entries of {@code laboratoryResults}. */
final class LaboratoryReader {
  private static final Set<String> RESULT =
      Set.of("item", "coding", "name", "value", "unit", "date", "lowerLimit", "upperLimit");

  private final CodingReader codings;
  private final CaseAssembler assembler;

  LaboratoryReader(CodingReader codings, CaseAssembler assembler) {
    this.codings = codings;
    this.assembler = assembler;
  }

  void read(JsonView entry) {
    entry.allow(RESULT);
    entry.require("value", "the number as reported");
    LaboratoryItem item = entry.choice("item", CaseNames.ITEMS);
    LaboratoryCode code = codings.laboratory(entry);
    String unit = entry.unit("unit");
    LocalDate date = entry.date("date");
    String lower = entry.number("lowerLimit");
    String upper = entry.number("upperLimit");
    LaboratoryItem named = codings.laboratoryNamed(entry);
    LaboratoryItem measured = code != null ? code.item() : item != null ? item : named;
    Property property = code == null ? null : code.property();
    String value = value(entry);
    if (measured != null && value != null) {
      assembler.laboratory(measured, property, value, unit, date, lower, upper, entry.source());
    }
  }

  /** A number; or the result of a pregnancy test in words. */
  private static String value(JsonView entry) {
    return entry.isText("value")
        ? entry.choice("value", CaseNames.TEST_RESULTS)
        : entry.number("value");
  }
}
