package io.osteon.intake;

import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the medication list of a test patient. A drug that the terminology does not know is left
 * out with a note, as it is in real medication lists.
 */
final class ScenarioMedications {
  private static final Set<String> MEDICATION =
      Set.of("k", "mg", "given", "plan", "stop", "elemental_mg", "salt_mg", "iu");

  private final Terminology terminology;
  private final CaseAssembler assembler;
  private final DayOffsets days;

  ScenarioMedications(Terminology terminology, CaseAssembler assembler, DayOffsets days) {
    this.terminology = terminology;
    this.assembler = assembler;
    this.days = days;
  }

  /** The drug of a key or, failing that, of a name. */
  static Optional<Drug> drug(Terminology terminology, String key) {
    return terminology
        .drug(key)
        .or(
            () -> {
              List<DrugMatch> matches = terminology.drugsNamed(key);
              return Terminology.choose(matches, null).map(DrugMatch::drug);
            });
  }

  void read(JsonView entry) {
    entry.allow(MEDICATION);
    entry.require("k", "a drug key");
    String key = entry.text("k");
    BigDecimal strength = number(entry, "mg");
    BigDecimal elemental = number(entry, "elemental_mg");
    BigDecimal salt = number(entry, "salt_mg");
    BigDecimal vitaminD = number(entry, "iu");
    MedicationEntry medication =
        new MedicationEntry(
            key == null ? "" : key,
            strength,
            days.dates(entry, "given"),
            days.dates(entry, "plan"),
            days.date(entry, "stop"),
            elemental,
            vitaminD,
            entry.source());
    if (key != null) {
      add(medication, salt);
    }
  }

  private void add(MedicationEntry entry, BigDecimal salt) {
    Optional<Drug> drug = drug(terminology, entry.drug());
    if (drug.isEmpty()) {
      assembler.note(
          entry.source().reference(),
          "unknown-drug",
          "the terminology does not know this drug; not used");
      return;
    }
    BigDecimal elemental =
        entry.elementalCalcium() == null && salt != null
            ? ElementalCalcium.ofSalt(drug.get(), salt).orElse(null)
            : entry.elementalCalcium();
    assembler.medication(
        new MedicationEntry(
            drug.get().key(),
            entry.strength(),
            entry.given(),
            entry.planned(),
            entry.stop(),
            elemental,
            entry.vitaminD(),
            entry.source()));
  }

  private static BigDecimal number(JsonView entry, String name) {
    return Decimals.parse(entry.number(name)).orElse(null);
  }
}
