package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Decision;
import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneMetastasisStatus;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.SpinalInstability;
import io.osteon.intake.CaseEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the entries of a case's header. */
final class HeaderEntries {
  private static final int HIGHEST_SINS = 18;
  private static final int HIGHEST_MIRELS = 12;

  private final Decision decision;
  private final ChartText text;
  private final ChartWords words;
  private final LocalDate at;
  private final RecordedLists lists;

  HeaderEntries(Decision decision, ChartText text) {
    this.decision = decision;
    this.text = text;
    this.words = text.words();
    this.at = decision.patientCase().at();
    this.lists = decision.fact(RecordedLists.class).orElse(new RecordedLists(false, false, false));
  }

  /** All entries, in order. */
  List<CaseHeader.Entry> all() {
    return List.of(
        age(),
        sex(),
        entry("ecog", words.ecog(), measurement(MeasurementName.ECOG_PERFORMANCE_STATUS), false),
        entry("primary", words.primaryTumour(), primary(), true, tumourUnknown()),
        entry("stage", words.stage(), stages(), true),
        entry("spread", words.spread(), spread(), true),
        entry("bone", words.boneMetastases(), bone(), true, boneUnknown()),
        entry("sites", words.boneSites(), sites(), true),
        entry("imaging", words.imaging(), imaging(), true),
        entry("events", words.skeletalEvents(), events(), true),
        therapy());
  }

  private CaseHeader.Entry entry(String key, String label, List<String> values, boolean wide) {
    return entry(key, label, values, wide, words.notRecorded());
  }

  private static CaseHeader.Entry entry(
      String key, String label, List<String> values, boolean wide, String otherwise) {
    return new CaseHeader.Entry(
        key, label, values.isEmpty() ? List.of(otherwise) : values, !values.isEmpty(), wide);
  }

  private CaseHeader.Entry age() {
    List<String> age =
        decision.fact(Patient.class).map(Patient::age).stream().map(words::years).toList();
    return entry("age", words.age(), age, false, words.unknown());
  }

  private CaseHeader.Entry sex() {
    List<String> sex =
        decision.fact(Patient.class).map(Patient::sex).stream()
            .map(value -> ChartText.capital(text.names().constant(value)))
            .toList();
    return entry("sex", words.sex(), sex, false, words.unknown());
  }

  private List<String> measurement(MeasurementName name) {
    return decision.facts(Measurement.class).stream()
        .filter(measurement -> measurement.name() == name)
        .map(measurement -> ChartText.number(measurement.value()))
        .limit(1)
        .toList();
  }

  private List<String> primary() {
    List<String> tumours = new ArrayList<>();
    for (Diagnosis diagnosis : decision.facts(Diagnosis.class)) {
      if (isPrimary(diagnosis)) {
        String name = ChartText.capital(text.names().key(diagnosis.condition()));
        String certain =
            diagnosis.confirmed()
                ? name
                : text.and(name, text.names().constant(diagnosis.verification()));
        tumours.add(dated(certain, diagnosis.date()));
      }
    }
    finding(FindingName.CASTRATION_RESISTANT, tumours);
    finding(FindingName.CASTRATION_SENSITIVE, tumours);
    return tumours;
  }

  private static boolean isPrimary(Diagnosis diagnosis) {
    return switch (diagnosis.category()) {
      case SOLID_TUMOUR, MYELOMA, SKELETAL_MALIGNANCY, GIANT_CELL_TUMOUR_OF_BONE -> true;
      case OTHER_MALIGNANCY -> !isMetastasis(diagnosis);
      case BONE_METASTASIS, OTHER -> false;
    };
  }

  private static boolean isMetastasis(Diagnosis diagnosis) {
    return diagnosis.category() == ConditionCategory.OTHER_MALIGNANCY
        && diagnosis.condition().endsWith("_metastasis");
  }

  private String tumourUnknown() {
    return lists.diagnosesKnown() ? words.noTumourInList() : words.noDiagnosisList();
  }

  private void finding(FindingName name, List<String> values) {
    if (!present(name, true).isEmpty()) {
      values.add(ChartText.capital(text.names().constant(name)));
    }
  }

  private List<Finding> present(FindingName name, boolean present) {
    return decision.facts(Finding.class).stream()
        .filter(finding -> finding.name() == name && finding.present() == present)
        .toList();
  }

  /** Stages as the record words them; one from a diagnosis and its assessment is said once. */
  private List<String> stages() {
    Map<String, LocalDate> stages = new LinkedHashMap<>();
    for (CaseEntry entry : decision.patientCase().entries()) {
      if (entry instanceof CaseEntry.StageEntry stage) {
        LocalDate known = stages.get(stage.words());
        boolean newer = known == null || stage.date() != null && stage.date().isAfter(known);
        stages.put(stage.words(), newer ? stage.date() : known);
      }
    }
    List<String> said = new ArrayList<>();
    stages.forEach(
        (stage, date) -> said.add(date == null ? stage : text.with(stage, text.date(date))));
    return said;
  }

  /** What is known of the spread beyond bone. */
  private List<String> spread() {
    List<String> extent = new ArrayList<>();
    for (Diagnosis diagnosis : decision.facts(Diagnosis.class)) {
      if (isMetastasis(diagnosis)) {
        String name = ChartText.capital(text.names().key(diagnosis.condition()));
        extent.add(
            diagnosis.confirmed()
                ? name
                : text.and(name, text.names().constant(diagnosis.verification())));
      }
    }
    String visceral = ChartText.capital(text.names().constant(FindingName.VISCERAL_METASTASIS));
    if (!present(FindingName.VISCERAL_METASTASIS, true).isEmpty()) {
      if (!extent.contains(visceral)) {
        extent.add(visceral);
      }
    } else if (!present(FindingName.VISCERAL_METASTASIS, false).isEmpty()) {
      String finding = text.names().constant(FindingName.VISCERAL_METASTASIS);
      extent.add(ChartText.capital(words.ruledOut(finding)));
    }
    measurement(MeasurementName.METASTASES).forEach(n -> extent.add(words.metastases(n)));
    return extent;
  }

  private List<String> bone() {
    List<String> bone = new ArrayList<>();
    Optional<BoneMetastasis> status = decision.fact(BoneMetastasis.class);
    if (status.isPresent() && known(status.get())) {
      Integer since = status.get().diagnosedDaysAgo();
      bone.add(
          dated(
              ChartText.capital(text.names().constant(status.get().status())),
              since == null ? null : at.minusDays(since)));
    }
    measurement(MeasurementName.BONE_LESIONS).forEach(n -> bone.add(words.lesions(n)));
    return bone;
  }

  private static boolean known(BoneMetastasis status) {
    return status.status() == BoneMetastasisStatus.CONFIRMED
        || status.status() == BoneMetastasisStatus.SUSPECTED;
  }

  /** "None" is only what the list of diagnoses says. */
  private String boneUnknown() {
    return lists.diagnosesKnown() ? words.noBoneMetastasisInList() : words.unknown();
  }

  /** Sites as the record words them; the scores say of which kind of bone they speak. */
  private List<String> sites() {
    List<String> sites = new ArrayList<>();
    decision.patientCase().entries().stream()
        .filter(CaseEntry.BoneSiteEntry.class::isInstance)
        .map(entry -> ((CaseEntry.BoneSiteEntry) entry).words())
        .distinct()
        .forEach(sites::add);
    decision
        .fact(SpinalInstability.class)
        .ifPresent(
            score ->
                sites.add(text.with(words.spine(), score("SINS", score.total(), HIGHEST_SINS))));
    decision
        .fact(LongBoneFractureRisk.class)
        .ifPresent(
            score ->
                sites.add(text.with(longBone(), score("Mirels", score.total(), HIGHEST_MIRELS))));
    return sites;
  }

  private String score(String name, Integer total, int highest) {
    return total == null
        ? words.scoreIncomplete(name)
        : words.score(name, total.toString(), String.valueOf(highest));
  }

  private String longBone() {
    Integer site =
        decision.fact(LongBoneLesionItems.class).map(LongBoneLesionItems::site).orElse(null);
    if (site == null) {
      return words.longBone();
    }
    return switch (site) {
      case 1 -> words.upperLimb();
      case 2 -> words.lowerLimb();
      case 3 -> words.peritrochanteric();
      default -> words.longBone();
    };
  }

  /** What imaging showed, or ruled out. */
  private List<String> imaging() {
    List<String> imaging = new ArrayList<>();
    for (FindingName name :
        List.of(
            FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING,
            FindingName.DIFFUSE_OSTEOBLASTIC_DISEASE)) {
      String finding = text.names().constant(name);
      if (!present(name, true).isEmpty()) {
        imaging.add(ChartText.capital(finding));
      } else if (!present(name, false).isEmpty()) {
        imaging.add(ChartText.capital(words.ruledOut(finding)));
      }
    }
    return imaging;
  }

  private List<String> events() {
    Map<EventName, List<PastEvent>> alike = new LinkedHashMap<>();
    decision.facts(PastEvent.class).stream()
        .filter(event -> isSkeletal(Lane.of(event.name())))
        .sorted(Comparator.comparing(PastEvent::date).reversed().thenComparing(PastEvent::name))
        .forEach(event -> alike.computeIfAbsent(event.name(), n -> new ArrayList<>()).add(event));
    List<String> events = new ArrayList<>();
    alike.forEach((name, all) -> events.add(event(name, all)));
    return events;
  }

  private String event(EventName event, List<PastEvent> newestFirst) {
    String name = ChartText.capital(text.names().constant(event));
    LocalDate last = newestFirst.get(0).date();
    return newestFirst.size() == 1
        ? dated(name, last)
        : words.repeated(name, newestFirst.size(), text.date(last));
  }

  private static boolean isSkeletal(Lane lane) {
    return lane == Lane.SKELETAL_EVENTS || lane == Lane.RADIOTHERAPY || lane == Lane.SURGERY;
  }

  private CaseHeader.Entry therapy() {
    List<String> now = new TherapyNow(decision, text).lines();
    if (!now.isEmpty()) {
      return entry("therapy", words.boneTargetedTherapy(), now, true);
    }
    String otherwise = lists.medicationsKnown() ? words.noneInList() : words.noMedicationList();
    return entry("therapy", words.boneTargetedTherapy(), List.of(), true, otherwise);
  }

  private String dated(String statement, LocalDate date) {
    return date == null
        ? text.with(statement, words.dateUnknown())
        : text.with(statement, text.date(date));
  }
}
