package io.osteon.web.mdt.patient;

import io.osteon.evaluation.Names;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.EventName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.intake.CaseNames;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.web.mdt.form.TypedForm;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the form of a case offers to choose from, in the words of a rule base and a language. */
@TemplateData
public final class FormVocabulary {
  private static final List<ConditionCategory> PRIMARIES =
      List.of(
          ConditionCategory.SOLID_TUMOUR,
          ConditionCategory.MYELOMA,
          ConditionCategory.SKELETAL_MALIGNANCY,
          ConditionCategory.GIANT_CELL_TUMOUR_OF_BONE);

  private final Terminology terminology;
  private final Names names;

  /** The language of the words. */
  Language language() {
    return names.language();
  }

  /** The words of a rule base in a language. */
  FormVocabulary(RuleBase ruleBase, Language language) {
    this.terminology = ruleBase.terminology();
    this.names = new Names(ruleBase.labels(), terminology, language);
  }

  /**
   * Something to choose.
   *
   * @param key as the case JSON names it
   * @param label for people
   */
  @TemplateData
  public record Choice(String key, String label) {}

  /**
   * A field of the form.
   *
   * @param field its name
   * @param label for people
   */
  @TemplateData
  public record Field(String field, String label) {}

  /**
   * Findings that belong together.
   *
   * @param key of the group, for its heading
   * @param findings in the order of the form
   */
  @TemplateData
  public record Group(String key, List<Field> findings) {}

  /**
   * An item of a score.
   *
   * @param field its name in the form
   * @param key as the case JSON names it
   * @param grades to choose from
   */
  @TemplateData
  public record ScoreItem(String field, String key, List<String> grades) {
    /** Names a grade among those of all items. */
    public String gradeKey(String grade) {
      return key + "-" + grade;
    }
  }

  /**
   * A laboratory item.
   *
   * @param key as the case JSON names it
   * @param label for people
   * @param units UCUM codes that are accepted, separated by spaces; empty where none is needed
   */
  @TemplateData
  public record Item(String key, String label, String units) {}

  /** Cancers that are a primary, and what the rules treat like one. */
  public List<Choice> primaries() {
    return conditions(
        terminology.conditions().stream()
            .filter(condition -> PRIMARIES.contains(condition.category()))
            .toList());
  }

  /** All other conditions but bone metastasis, which the form asks for by itself. */
  public List<Choice> conditions() {
    return conditions(
        terminology.conditions().stream()
            .filter(condition -> condition.category() != ConditionCategory.BONE_METASTASIS)
            .toList());
  }

  private List<Choice> conditions(List<Condition> conditions) {
    return conditions.stream()
        .map(each -> new Choice(each.key(), each.name().in(names.language())))
        .toList();
  }

  /** A condition is one that the form offers as a primary. */
  boolean isPrimary(String condition) {
    return terminology
        .condition(condition)
        .filter(known -> PRIMARIES.contains(known.category()))
        .isPresent();
  }

  /** A condition is a bone metastasis. */
  boolean isBoneMetastasis(String condition) {
    return terminology
        .condition(condition)
        .filter(known -> known.category() == ConditionCategory.BONE_METASTASIS)
        .isPresent();
  }

  /** Laboratory and vital items. */
  public List<Item> items() {
    return Arrays.stream(LaboratoryItem.values())
        .map(
            item ->
                new Item(
                    CaseNames.camelCase(item.name()),
                    names.constant(item),
                    String.join(" ", units(item))))
        .toList();
  }

  private List<String> units(LaboratoryItem item) {
    return terminology.acceptedUnits(item).stream()
        .map(AcceptedUnit::unit)
        .map(unit -> unit.ucum())
        .toList();
  }

  /** All units of laboratory items: UCUM code and how people write it. */
  public List<Choice> units() {
    Set<String> codes = new LinkedHashSet<>();
    for (LaboratoryItem item : LaboratoryItem.values()) {
      codes.addAll(units(item));
    }
    return codes.stream().map(code -> new Choice(code, names.unit(code))).toList();
  }

  /** The only unit in which an item is accepted; empty where there are several or none. */
  Optional<String> onlyUnit(String item) {
    LaboratoryItem known = CaseNames.ITEMS.get(item);
    List<String> codes = known == null ? List.of() : units(known);
    return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }

  /** The name of a laboratory item. */
  public String item(String key) {
    LaboratoryItem item = CaseNames.ITEMS.get(key);
    return item == null ? "" : names.constant(item);
  }

  /** The name of an event. */
  public String event(String key) {
    EventName event = CaseNames.EVENTS.get(key);
    return event == null ? "" : names.constant(event);
  }

  /** Names of drugs. */
  public List<String> drugs() {
    return terminology.drugs().stream()
        .map(drug -> drug.name().in(names.language()))
        .distinct()
        .toList();
  }

  /** The drug that has exactly this name in one of the languages, or this key. */
  Optional<String> drug(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return terminology.drugs().stream()
        .filter(
            drug ->
                drug.key().equals(wanted)
                    || Arrays.stream(Language.values())
                        .anyMatch(
                            each -> drug.name().in(each).toLowerCase(Locale.ROOT).equals(wanted)))
        .map(Drug::key)
        .findFirst();
  }

  /** The name of a drug; its key where it has none. */
  String drugName(String key) {
    return terminology.drug(key).map(drug -> drug.name().in(names.language())).orElse(key);
  }

  /** Findings in groups. */
  public List<Group> findings() {
    List<Group> groups = new ArrayList<>();
    FindingGroups.ALL.forEach(
        (key, findings) ->
            groups.add(
                new Group(
                    key,
                    findings.stream()
                        .map(
                            finding ->
                                new Field(
                                    "finding-" + CaseNames.camelCase(finding.name()),
                                    names.constant(finding)))
                        .toList())));
    return groups;
  }

  /** Events. */
  public List<Choice> events() {
    return Arrays.stream(EventName.values())
        .map(event -> new Choice(CaseNames.camelCase(event.name()), names.constant(event)))
        .toList();
  }

  /** Measurements other than ECOG, which is chosen from its grades. */
  public List<Field> measurements() {
    Map<String, String> measurements = new LinkedHashMap<>();
    CaseNames.MEASUREMENTS.forEach((key, name) -> measurements.put(key, names.constant(name)));
    measurements.remove(CaseNames.camelCase(MeasurementName.ECOG_PERFORMANCE_STATUS.name()));
    return measurements.entrySet().stream()
        .map(each -> new Field("measurement-" + each.getKey(), each.getValue()))
        .toList();
  }

  /** Grades of the ECOG performance status of a living person. */
  public List<String> ecogGrades() {
    return List.of("0", "1", "2", "3", "4");
  }

  /** The items of a score: {@code spinalInstability} or {@code mirels}. */
  public List<ScoreItem> scoreItems(String score) {
    Map<String, List<String>> items =
        score.equals("mirels") ? FormScores.MIRELS : FormScores.SPINAL_INSTABILITY;
    return items.entrySet().stream()
        .map(item -> new ScoreItem(score + "-" + item.getKey(), item.getKey(), item.getValue()))
        .toList();
  }

  /** The field in which the total of a score stands. */
  public String totalField(String score) {
    return score + "-total";
  }

  /** What a field is about: the laboratory item or the drug of its row; empty for others. */
  public String fieldName(TypedForm form, String field) {
    String row = field.substring(0, field.lastIndexOf('-') + 1);
    String item = item(form.value(row + "item"));
    String name = item.isEmpty() ? form.value(row + "drug") : item;
    return name.isEmpty() ? "" : name + ":";
  }
}
