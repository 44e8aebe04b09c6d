package io.osteon.intake;

import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.Route;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads entries of {@code medications}. */
final class MedicationReader {
  private static final Set<String> MEDICATION =
      Set.of(
          "drug",
          "coding",
          "name",
          "route",
          "strength",
          "given",
          "planned",
          "stopped",
          "dailyElementalCalcium",
          "dailySalt",
          "dailyVitaminD");
  private static final Set<String> QUANTITY = Set.of("value", "unit");

  /** One microgram of vitamin D is 40 international units. */
  private static final BigDecimal UNITS_PER_MICROGRAM = BigDecimal.valueOf(40);

  private static final Map<String, BigDecimal> STRENGTH_UNITS = Map.of("mg", BigDecimal.ONE);
  private static final Map<String, BigDecimal> DAILY_UNITS = Map.of("mg/d", BigDecimal.ONE);
  private static final Map<String, BigDecimal> VITAMIN_D_UNITS =
      Map.of("[iU]/d", BigDecimal.ONE, "ug/d", UNITS_PER_MICROGRAM);

  private final CodingReader codings;
  private final CaseAssembler assembler;

  MedicationReader(CodingReader codings, CaseAssembler assembler) {
    this.codings = codings;
    this.assembler = assembler;
  }

  void read(JsonView entry) {
    entry.allow(MEDICATION);
    Route route = entry.choice("route", CaseNames.ROUTES);
    Optional<DrugMatch> match = codings.drug(entry, route);
    BigDecimal strength = quantity(entry, "strength", STRENGTH_UNITS);
    BigDecimal elemental = quantity(entry, "dailyElementalCalcium", DAILY_UNITS);
    BigDecimal salt = quantity(entry, "dailySalt", DAILY_UNITS);
    if (entry.has("dailySalt") && entry.has("dailyElementalCalcium")) {
      entry.violation("dailySalt", "expected either dailySalt or dailyElementalCalcium, not both");
    }
    BigDecimal vitaminD = quantity(entry, "dailyVitaminD", VITAMIN_D_UNITS);
    MedicationEntry medication =
        new MedicationEntry(
            match.map(m -> m.drug().key()).orElse(""),
            strength,
            entry.dates("given"),
            entry.dates("planned"),
            entry.date("stopped"),
            elemental,
            vitaminD,
            entry.source());
    match.ifPresent(found -> add(found, medication, salt));
  }

  private void add(DrugMatch match, MedicationEntry entry, BigDecimal salt) {
    BigDecimal strength = entry.strength();
    if (strength == null) {
      strength = match.strength();
    } else if (match.strength() != null && strength.compareTo(match.strength()) != 0) {
      assembler.note(
          entry.source().reference(),
          "contradicting-strength",
          "the strength is not that of the product; the strength counts as unknown");
      strength = null;
    }
    BigDecimal elemental =
        entry.elementalCalcium() == null && salt != null
            ? elemental(match.drug(), salt, entry)
            : entry.elementalCalcium();
    assembler.medication(
        new MedicationEntry(
            entry.drug(),
            strength,
            entry.given(),
            entry.planned(),
            entry.stop(),
            elemental,
            entry.vitaminD(),
            entry.source()));
  }

  private BigDecimal elemental(Drug drug, BigDecimal salt, MedicationEntry entry) {
    Optional<BigDecimal> elemental = ElementalCalcium.ofSalt(drug, salt);
    if (elemental.isEmpty()) {
      assembler.note(
          entry.source().reference(),
          "salt-unknown",
          "the elemental calcium is unknown, because the salt is not stated");
    }
    return elemental.orElse(null);
  }

  private static BigDecimal quantity(JsonView entry, String name, Map<String, BigDecimal> units) {
    JsonView quantity = entry.object(name);
    if (quantity == null) {
      return null;
    }
    quantity.allow(QUANTITY);
    quantity.require("value", "a number above 0");
    quantity.require("unit", "a UCUM unit");
    String value = quantity.number("value");
    BigDecimal factor = quantity.choice("unit", units);
    BigDecimal number = Decimals.parse(value).orElse(null);
    if (number != null && number.signum() <= 0) {
      quantity.violation("value", "expected a number above 0");
      return null;
    }
    return number == null || factor == null ? null : number.multiply(factor);
  }
}
