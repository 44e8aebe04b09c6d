package io.osteon.rulebase.terminology;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The laboratory items with codes, local names and units: {@code laboratory*.csv, units.csv}. */
record LaboratoryFiles(
    Map<String, BilingualText> names,
    Map<String, LaboratoryCode> codes,
    Map<String, LaboratoryItem> localNames,
    List<AcceptedUnit> acceptedUnits,
    Map<String, Unit> unitAliases) {

  static LaboratoryFiles read(Map<String, String> folder, List<Problem> problems) {
    LaboratoryFiles files =
        new LaboratoryFiles(
            new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
    CsvFile.rows(folder, "terminology/laboratory.csv", problems, "item", "en", "zh")
        .forEach(files::addItem);
    CsvFile.rows(
            folder,
            "terminology/laboratory-codes.csv",
            problems,
            "item",
            "loinc",
            "property",
            "qualifier",
            "status")
        .forEach(files::addCode);
    CsvFile.rows(folder, "terminology/laboratory-names.csv", problems, "item", "name")
        .forEach(files::addLocalName);
    CsvFile.rows(
            folder,
            "terminology/laboratory-units.csv",
            problems,
            "item",
            "unit",
            "minimum",
            "maximum",
            "factor",
            "canonical")
        .forEach(files::addAcceptedUnit);
    CsvFile.rows(folder, "terminology/units.csv", problems, "unit", "alias")
        .forEach(files::addAlias);
    return files;
  }

  private void addItem(CsvRow row) {
    Optional<LaboratoryItem> item = item(row);
    Optional<BilingualText> name = row.words();
    if (item.isPresent() && name.isPresent() && names.put(item.get().key(), name.get()) != null) {
      row.duplicate("the item " + item.get().key());
    }
  }

  private void addCode(CsvRow row) {
    row.status();
    Optional<LaboratoryItem> item = item(row);
    Optional<String> loinc = row.text("loinc");
    Optional<Property> property = row.oneOf("property", Property.values(), true);
    if (item.isPresent() && loinc.isPresent() && property.isPresent()) {
      LaboratoryCode code =
          new LaboratoryCode(item.get(), property.get(), row.optional("qualifier").orElse(null));
      if (codes.put(loinc.get(), code) != null) {
        row.duplicate("the code " + loinc.get());
      }
    }
  }

  private void addLocalName(CsvRow row) {
    Optional<LaboratoryItem> item = item(row);
    Optional<String> name = row.text("name").map(Names::normalise);
    if (item.isPresent() && name.isPresent() && localNames.put(name.get(), item.get()) != null) {
      row.duplicate("the name " + name.get());
    }
  }

  private void addAcceptedUnit(CsvRow row) {
    Optional<LaboratoryItem> item = item(row);
    Optional<Unit> unit = unit(row, "unit");
    Optional<Unit> canonical = unit(row, "canonical");
    BigDecimal minimum = row.number("minimum");
    BigDecimal maximum = row.number("maximum");
    BigDecimal factor = row.number("factor");
    if (factor == null) {
      row.problem("column factor is empty; a value was expected", "missing-value");
    }
    if (minimum != null && maximum != null && minimum.compareTo(maximum) >= 0) {
      row.problem("the minimum must be smaller than the maximum", "out-of-range");
    }
    if (item.isEmpty() || unit.isEmpty() || canonical.isEmpty() || factor == null) {
      return;
    }
    AcceptedUnit accepted =
        new AcceptedUnit(item.get(), unit.get(), minimum, maximum, factor, canonical.get());
    if (acceptedUnits.stream()
        .anyMatch(a -> a.item() == accepted.item() && a.unit() == accepted.unit())) {
      row.duplicate("the unit " + unit.get().ucum() + " of " + item.get().key());
    }
    acceptedUnits.add(accepted);
  }

  private void addAlias(CsvRow row) {
    Optional<Unit> unit = unit(row, "unit");
    Optional<String> alias = row.text("alias").map(UnitNames::normalise);
    if (unit.isPresent() && alias.isPresent()) {
      Unit known = unitAliases.put(alias.get(), unit.get());
      if (known != null && known != unit.get()) {
        row.problem("the alias " + alias.get() + " means two units", "duplicate");
      }
    }
  }

  private static Optional<LaboratoryItem> item(CsvRow row) {
    Optional<String> key = row.text("item");
    Optional<LaboratoryItem> item =
        key.flatMap(
            k -> Arrays.stream(LaboratoryItem.values()).filter(i -> i.key().equals(k)).findAny());
    if (key.isPresent() && item.isEmpty()) {
      row.problem("the laboratory item \"" + key.get() + "\" is unknown", "unknown-value");
    }
    return item;
  }

  private static Optional<Unit> unit(CsvRow row, String column) {
    Optional<String> code = row.text(column);
    Optional<Unit> unit =
        code.flatMap(c -> Arrays.stream(Unit.values()).filter(u -> u.ucum().equals(c)).findAny());
    if (code.isPresent() && unit.isEmpty()) {
      row.problem("the UCUM unit \"" + code.get() + "\" is not one in use", "unknown-value");
    }
    return unit;
  }
}
