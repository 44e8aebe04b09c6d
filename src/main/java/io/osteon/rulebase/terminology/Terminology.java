package io.osteon.rulebase.terminology;

import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Unit;
import io.osteon.rulebase.BilingualText;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks up what codes, names and units of the input mean. Immutable and safe for use by many
 * threads.
 *
 * <p>A code is looked up together with its system, never without. Nothing is guessed: what the
 * files do not name has no meaning.
 */
public final class Terminology {
  private final SortedMap<String, Condition> conditions;
  private final CodeIndex<ConditionMatch> conditionCodes;
  private final SortedMap<String, Drug> drugs;
  private final CodeIndex<List<DrugMatch>> drugCodes;
  private final DrugNames drugNames;
  private final Map<String, LaboratoryCode> laboratoryCodes;
  private final Map<String, LaboratoryItem> laboratoryNames;
  private final Map<LaboratoryItem, Map<Unit, AcceptedUnit>> acceptedUnits;
  private final UnitNames unitNames;
  private final ClinicalCodeFile clinicalCodes;

  Terminology(TerminologyTables tables) {
    conditions = tables.conditions();
    conditionCodes = tables.conditionCodes();
    drugs = tables.drugs();
    drugCodes = tables.drugCodes();
    drugNames = new DrugNames(tables.drugNames(), tables.drugs().values());
    laboratoryCodes = Map.copyOf(tables.laboratoryCodes());
    laboratoryNames = Map.copyOf(tables.laboratoryNames());
    acceptedUnits = byItem(tables.acceptedUnits());
    unitNames = new UnitNames(tables.unitAliases());
    clinicalCodes = tables.clinicalCodes();
  }

  private static Map<LaboratoryItem, Map<Unit, AcceptedUnit>> byItem(List<AcceptedUnit> units) {
    Map<LaboratoryItem, Map<Unit, AcceptedUnit>> result = new EnumMap<>(LaboratoryItem.class);
    for (AcceptedUnit unit : units) {
      result.computeIfAbsent(unit.item(), i -> new EnumMap<>(Unit.class)).put(unit.unit(), unit);
    }
    return result;
  }

  /** The condition of a concept key such as {@code breast_cancer}. */
  public Optional<Condition> condition(String key) {
    return Optional.ofNullable(conditions.get(key));
  }

  /** All conditions, by key. */
  public List<Condition> conditions() {
    return List.copyOf(conditions.values());
  }

  /**
   * What a diagnosis code means in its system. Where several entries apply, the longest code
   * decides.
   */
  public Optional<ConditionMatch> conditionForCode(CodeSystem system, String code) {
    return conditionCodes.find(system, code);
  }

  /** The drug of a key such as {@code zoledronate}. */
  public Optional<Drug> drug(String key) {
    return Optional.ofNullable(drugs.get(key));
  }

  /** All drugs, by key. */
  public List<Drug> drugs() {
    return List.copyOf(drugs.values());
  }

  /**
   * The drugs that a code may mean; more than one where only the route tells them apart. Empty when
   * the code is not listed.
   */
  public List<DrugMatch> drugsForCode(CodeSystem system, String code) {
    return drugCodes.find(system, code).orElse(List.of());
  }

  /**
   * The drugs that a name may mean: a non-proprietary, Chinese or brand name, alone or within a
   * product description such as {@code Xgeva 120 mg/1.7 mL}. More than one where only the route
   * tells them apart; empty when no name is listed or the text names different drugs.
   */
  public List<DrugMatch> drugsNamed(String text) {
    return drugNames.find(text);
  }

  /**
   * Chooses among matches by the route: the only match whatever the route, or the only one whose
   * route is this one.
   *
   * @param route the recorded route, or {@code null} when unknown
   */
  public static Optional<DrugMatch> choose(List<DrugMatch> matches, Route route) {
    if (matches.size() == 1) {
      return Optional.of(matches.get(0));
    }
    List<DrugMatch> fitting =
        matches.stream().filter(match -> route != null && match.route() == route).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The item and kind of quantity of a LOINC code. */
  public Optional<LaboratoryCode> laboratoryForLoinc(String code) {
    return Optional.ofNullable(laboratoryCodes.get(code));
  }

  /** The LOINC codes of these items, sorted. */
  public List<String> loincCodes(Set<LaboratoryItem> items) {
    return laboratoryCodes.entrySet().stream()
        .filter(entry -> items.contains(entry.getValue().item()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The codes of a system for drugs of these classes, sorted. */
  public List<String> drugCodes(CodeSystem system, Set<DrugClass> classes) {
    return drugCodes.codes(
        system,
        matches -> matches.stream().anyMatch(match -> classes.contains(match.drug().drugClass())));
  }

  /** The codes of a system that state that a finding is there or not there, sorted. */
  public List<String> findingCodes(CodeSystem system) {
    return Stream.of(clinicalCodes.findings(), clinicalCodes.absences())
        .flatMap(index -> index.codes(system, finding -> true).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The codes of a system for measurements such as the ECOG performance status, sorted. */
  public List<String> measurementCodes(CodeSystem system) {
    return clinicalCodes.measurements().codes(system, measurement -> true);
  }

  /** The codes of a system for procedures of a kind, sorted. */
  public List<String> procedureCodes(CodeSystem system, ProcedureKind kind) {
    return clinicalCodes.procedures().codes(system, kind::equals);
  }

  /**
   * The item of a laboratory's own name for it, in English or Chinese, for example {@code 血钙}; for
   * senders that use local codes.
   */
  public Optional<LaboratoryItem> laboratoryNamed(String name) {
    return Optional.ofNullable(laboratoryNames.get(Names.normalise(name)));
  }

  /** The finding that a code states. */
  public Optional<FindingName> findingForCode(CodeSystem system, String code) {
    return clinicalCodes.findings().find(system, code);
  }

  /** The finding whose absence a code states, for example "not pregnant". */
  public Optional<FindingName> absenceForCode(CodeSystem system, String code) {
    return clinicalCodes.absences().find(system, code);
  }

  /** The event that a code of a procedure, order or appointment states. */
  public Optional<EventName> eventForCode(CodeSystem system, String code) {
    return clinicalCodes.events().find(system, code);
  }

  /** The measurement that a code asks for, for example the ECOG performance status. */
  public Optional<MeasurementName> measurementForCode(CodeSystem system, String code) {
    return clinicalCodes.measurements().find(system, code);
  }

  /** The number that a coded answer stands for, for example an ECOG grade. */
  public Optional<BigDecimal> numberForCode(CodeSystem system, String code) {
    return clinicalCodes.numbers().find(system, code);
  }

  /** The kind of a procedure whose meaning depends on where it is done. */
  public Optional<ProcedureKind> procedureForCode(CodeSystem system, String code) {
    return clinicalCodes.procedures().find(system, code);
  }

  /** The region of the body that a code of a site belongs to. */
  public Optional<BodyRegion> bodyRegionForCode(CodeSystem system, String code) {
    return clinicalCodes.regions().find(system, code);
  }

  /**
   * The unit that is written, as a UCUM code or a listed alias such as {@code µmol/L}; empty for
   * anything else.
   */
  public Optional<Unit> unit(String written) {
    return unitNames.find(written);
  }

  /** The plausible range of an item in a unit; empty when the unit is not accepted for the item. */
  public Optional<AcceptedUnit> acceptedUnit(LaboratoryItem item, Unit unit) {
    return Optional.ofNullable(acceptedUnits.getOrDefault(item, Map.of()).get(unit));
  }

  /** The units in which an item is accepted. */
  public List<AcceptedUnit> acceptedUnits(LaboratoryItem item) {
    return List.copyOf(acceptedUnits.getOrDefault(item, Map.of()).values());
  }

  /** The names of all conditions and drugs by key, for texts and explanations. */
  public SortedMap<String, BilingualText> names() {
    SortedMap<String, BilingualText> names = new TreeMap<>();
    drugs.forEach((key, drug) -> names.put(key, drug.name()));
    conditions.forEach((key, condition) -> names.put(key, condition.name()));
    return names;
  }
}
