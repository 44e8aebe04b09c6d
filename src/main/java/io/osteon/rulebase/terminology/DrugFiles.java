package io.osteon.rulebase.terminology;

import io.osteon.facts.DrugClass;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The drugs with their codes and names: {@code drugs.csv}, {@code drug-codes.csv} and {@code
 * drug-names.csv}.
 */
record DrugFiles(
    SortedMap<String, Drug> drugs,
    CodeIndex<List<DrugMatch>> codes,
    SortedMap<String, List<DrugMatch>> drugNames) {
  /** ATC groups that hold unrelated antibodies: only a full code means a drug. */
  private static final Set<String> MIXED_GROUPS = Set.of("L01FX", "L01FY");

  private static final int FULL_ATC_CODE = 7;

  /** Where a name counts. */
  private enum Use {
    /** As the whole text or within a product description. */
    WITHIN,
    /** As the whole text only, because other names contain it. */
    ALONE
  }

  static DrugFiles read(Map<String, String> folder, List<Problem> problems) {
    DrugFiles files = new DrugFiles(new TreeMap<>(), new CodeIndex<>(), new TreeMap<>());
    List<CsvRow> rows =
        CsvFile.rows(
            folder,
            "terminology/drugs.csv",
            problems,
            "drug",
            "class",
            "en",
            "zh",
            "elemental_calcium",
            "components");
    rows.forEach(files::addDrug);
    rows.forEach(files::checkComponents);
    CsvFile.rows(
            folder,
            "terminology/drug-codes.csv",
            problems,
            "drug",
            "system",
            "code",
            "match",
            "strength_mg",
            "route",
            "status")
        .forEach(files::addCode);
    CsvFile.rows(
            folder,
            "terminology/drug-names.csv",
            problems,
            "drug",
            "name",
            "language",
            "strength_mg",
            "route",
            "use",
            "status")
        .forEach(files::addName);
    return files;
  }

  Map<String, BilingualText> names() {
    Map<String, BilingualText> names = new TreeMap<>();
    drugs.forEach((key, drug) -> names.put(key, drug.name()));
    return names;
  }

  private void addDrug(CsvRow row) {
    Optional<String> key = row.text("drug");
    Optional<DrugClass> drugClass = row.oneOf("class", DrugClass.values(), false);
    Optional<BilingualText> name = row.words();
    BigDecimal factor = row.number("elemental_calcium");
    if (factor != null && (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0)) {
      row.problem("elemental_calcium must lie above 0 and not above 1", "out-of-range");
    }
    if (key.isPresent() && drugClass.isPresent() && name.isPresent()) {
      Drug drug = new Drug(key.get(), drugClass.get(), name.get(), factor, components(row));
      if (drugs.put(key.get(), drug) != null) {
        row.duplicate("the drug " + key.get());
      }
    }
  }

  private static List<String> components(CsvRow row) {
    return row.optional("components").map(text -> List.of(text.split("\\|"))).orElse(List.of());
  }

  private void checkComponents(CsvRow row) {
    for (String component : components(row)) {
      Drug drug = drugs.get(component);
      if (drug == null || !drug.components().isEmpty()) {
        row.problem(
            "the component \"" + component + "\" is not a single drug of this file",
            "unknown-reference");
      }
    }
  }

  private void addCode(CsvRow row) {
    Optional<DrugMatch> match = match(row);
    Optional<CodeSystem> system = row.codeSystem();
    Optional<String> code = row.text("code");
    Optional<Extent> extent = row.oneOf("match", Extent.values(), true);
    if (match.isEmpty() || system.isEmpty() || code.isEmpty() || extent.isEmpty()) {
      return;
    }
    boolean prefix = extent.get() == Extent.PREFIX;
    if (system.get() == CodeSystem.ATC && prefix && inMixedGroup(code.get())) {
      row.problem(
          code.get() + " belongs to a mixed ATC group; only full codes of it mean a drug",
          "mixed-group");
    }
    Optional<List<DrugMatch>> known = codes.entry(system.get(), code.get());
    if (known.isEmpty()) {
      codes.add(system.get(), code.get(), prefix, List.of(match.get()));
    } else {
      codes.replace(
          system.get(), code.get(), prefix, joined(row, code.get(), known.get(), match.get()));
    }
  }

  private static boolean inMixedGroup(String code) {
    String atc = code.toUpperCase(Locale.ROOT);
    return atc.length() < FULL_ATC_CODE
        && MIXED_GROUPS.stream().anyMatch(group -> group.startsWith(atc) || atc.startsWith(group));
  }

  private void addName(CsvRow row) {
    row.text("language");
    Optional<DrugMatch> match = match(row);
    Optional<String> name = row.text("name").map(Names::normalise);
    Optional<Use> use = row.oneOf("use", Use.values(), true);
    if (match.isEmpty() || name.isEmpty() || use.isEmpty()) {
      return;
    }
    String key = (use.get() == Use.ALONE ? String.valueOf(DrugNames.ALONE) : "") + name.get();
    List<DrugMatch> known = drugNames.getOrDefault(key, List.of());
    drugNames.put(key, joined(row, name.get(), known, match.get()));
  }

  private Optional<DrugMatch> match(CsvRow row) {
    row.status();
    BigDecimal strength = row.number("strength_mg");
    Optional<Route> route =
        row.optional("route").flatMap(r -> row.oneOf("route", Route.values(), true));
    Optional<Drug> drug = row.text("drug").map(drugs::get);
    if (drug.isEmpty()) {
      row.problem("the drug is not in drugs.csv", "unknown-reference");
    }
    return drug.map(d -> new DrugMatch(d, strength, route.orElse(null)));
  }

  /** Several drugs may share a code or name only when the route tells them apart. */
  private static List<DrugMatch> joined(
      CsvRow row, String what, List<DrugMatch> known, DrugMatch match) {
    boolean clash =
        known.stream().anyMatch(k -> k.route() == match.route())
            || (!known.isEmpty() && match.route() == null);
    if (clash) {
      row.problem(
          "\"" + what + "\" already means another drug, and no route tells the two apart",
          "duplicate");
    }
    List<DrugMatch> all = new ArrayList<>(known);
    all.add(match);
    return List.copyOf(all);
  }
}
