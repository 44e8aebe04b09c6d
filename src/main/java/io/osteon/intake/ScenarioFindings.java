package io.osteon.intake;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Reads the findings of a test patient: its {@code f}.
 *
 * <p>Besides the short keys of the data dictionary each name of the facts may stand in small
 * letters: findings ({@code limb_weakness}), measurements ({@code bone_lesions}), past events with
 * {@code _d} ({@code bone_radiotherapy_d}) and planned events with {@code _plan_d}. An event's
 * value is a day, or a list of days where it happens more than once.
 */
final class ScenarioFindings {
  /** Reads one property. */
  @FunctionalInterface
  private interface Reader {
    void read(ScenarioFindings self, JsonView findings, String key);
  }

  private static final Set<String> SPINE =
      Set.of("loc", "pain", "lesion", "align", "collapse", "posterolateral", "total");
  private static final Set<String> LONG_BONE = Set.of("site", "pain", "lesion", "size", "total");

  private static final Map<String, Reader> READERS = readers();

  private final Terminology terminology;
  private final CaseAssembler assembler;
  private final DayOffsets days;

  ScenarioFindings(Terminology terminology, CaseAssembler assembler, DayOffsets days) {
    this.terminology = terminology;
    this.assembler = assembler;
    this.days = days;
  }

  /** Every key that is read. */
  static Set<String> keys() {
    return READERS.keySet();
  }

  void read(JsonView findings) {
    findings.allow(READERS.keySet());
    for (String key : findings.names()) {
      Reader reader = READERS.get(key);
      if (reader != null) {
        reader.read(this, findings, key);
      }
    }
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new TreeMap<>();
    for (FindingName name : FindingName.values()) {
      readers.put(small(name), finding(name));
    }
    for (MeasurementName name : MeasurementName.values()) {
      readers.put(small(name), measurement(name));
    }
    for (EventName name : EventName.values()) {
      readers.put(small(name) + "_d", event(name));
      readers.put(small(name) + "_plan_d", plan(name));
    }
    addFindings(readers);
    addNumbers(readers);
    addEvents(readers);
    readers.put("castration", ScenarioFindings::castration);
    readers.put("sins", ScenarioFindings::spinalInstability);
    readers.put("mirels", ScenarioFindings::longBoneLesion);
    readers.put("allergy", ScenarioFindings::allergies);
    readers.put("creatinine_baseline_mgdl", ScenarioFindings::creatinineBaseline);
    return Collections.unmodifiableMap(readers);
  }

  private static void addFindings(Map<String, Reader> readers) {
    readers.put("neuro_deficit", finding(FindingName.NEUROLOGICAL_DEFICIT));
    readers.put("mscc_imaging", finding(FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING));
    readers.put("spinal_pain_suspicious", finding(FindingName.SUSPICIOUS_SPINAL_PAIN));
    readers.put("visceral_met", finding(FindingName.VISCERAL_METASTASIS));
    readers.put("growing_skeleton_on_rx", finding(FindingName.GROWING_SKELETON_ON_TREATMENT));
    readers.put(
        "gct_unresectable_or_morbid", finding(FindingName.UNRESECTABLE_OR_MORBID_RESECTION));
    readers.put("hypoca_symptoms", finding(FindingName.HYPOCALCAEMIA_SYMPTOMS));
    readers.put("hyperca_symptoms", finding(FindingName.HYPERCALCAEMIA_SYMPTOMS));
    readers.put("dental_wound_unhealed", finding(FindingName.UNHEALED_DENTAL_WOUND));
    readers.put("rt_jaw", finding(FindingName.JAW_RADIOTHERAPY));
    readers.put("rt_skeleton", finding(FindingName.SKELETAL_RADIOTHERAPY));
    readers.put("postop_rt", finding(FindingName.POSTOPERATIVE_RADIOTHERAPY));
    readers.put("thigh_groin_pain", finding(FindingName.THIGH_HIP_OR_GROIN_PAIN));
    readers.put("hfi", finding(FindingName.HEREDITARY_FRUCTOSE_INTOLERANCE));
    readers.put("mm_treatment", finding(FindingName.MYELOMA_NEEDS_TREATMENT));
    readers.put(
        "ici_delay_for_bta", finding(FindingName.CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT));
  }

  private static void addNumbers(Map<String, Reader> readers) {
    readers.put("life_exp_m", measurement(MeasurementName.LIFE_EXPECTANCY));
    readers.put("pain_nrs", measurement(MeasurementName.PAIN_SCORE));
    readers.put("ecog", measurement(MeasurementName.ECOG_PERFORMANCE_STATUS));
    readers.put("n_bone_lesions", measurement(MeasurementName.BONE_LESIONS));
    readers.put("n_mets", measurement(MeasurementName.METASTASES));
    readers.put("exposed_jaw_bone_wks", measurement(MeasurementName.EXPOSED_JAW_BONE));
  }

  private static void addEvents(Map<String, Reader> readers) {
    readers.put("path_fracture_d", event(EventName.PATHOLOGICAL_FRACTURE));
    readers.put("sre_d", event(EventName.SKELETAL_RELATED_EVENT));
    readers.put("mdt_d", event(EventName.MULTIDISCIPLINARY_MEETING));
    readers.put("dental_exam_d", event(EventName.DENTAL_EXAMINATION));
    readers.put("dental_invasive_plan_d", plan(EventName.INVASIVE_DENTAL_PROCEDURE));
  }

  private static String small(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static Reader finding(FindingName name) {
    return (self, findings, key) -> {
      Boolean present = findings.bool(key);
      if (present != null) {
        self.assembler.finding(name, present, findings.source(key));
      }
    };
  }

  private static Reader measurement(MeasurementName name) {
    return (self, findings, key) -> {
      String value = findings.number(key);
      if (value != null) {
        self.assembler.measurement(name, value, null, findings.source(key));
      }
    };
  }

  private static Reader event(EventName name) {
    return (self, findings, key) ->
        self.eachDay(findings, key, (date, source) -> self.assembler.event(name, date, source));
  }

  private static Reader plan(EventName name) {
    return (self, findings, key) ->
        self.eachDay(
            findings, key, (date, source) -> self.assembler.plannedEvent(name, date, source));
  }

  /** One day, or a list of days; each entry of a list is a place of its own. */
  private void eachDay(JsonView findings, String key, BiConsumer<LocalDate, Source> reader) {
    if (!findings.isArray(key)) {
      LocalDate date = days.date(findings, key);
      if (date != null) {
        reader.accept(date, findings.source(key));
      }
      return;
    }
    List<LocalDate> dates = days.dates(findings, key);
    for (int i = 0; i < dates.size(); i++) {
      reader.accept(dates.get(i), new Source(findings.source(key).reference() + "/" + i));
    }
  }

  private void castration(JsonView findings, String key) {
    FindingName status =
        findings.choice(
            key,
            Map.of(
                "CRPC", FindingName.CASTRATION_RESISTANT,
                "HSPC", FindingName.CASTRATION_SENSITIVE));
    if (status != null) {
      assembler.finding(status, true, findings.source(key));
    }
  }

  private void creatinineBaseline(JsonView findings, String key) {
    String value = findings.number(key);
    if (value != null) {
      assembler.laboratory(
          LaboratoryItem.CREATININE_BASELINE,
          null,
          value,
          "mg/dL",
          null,
          null,
          null,
          findings.source(key));
    }
  }

  private void allergies(JsonView findings, String key) {
    assembler.allergiesSupplied();
    for (String agent : findings.texts(key)) {
      Optional<Drug> drug = ScenarioMedications.drug(terminology, agent);
      if (drug.isPresent()) {
        assembler.allergy(drug.get().key(), findings.source(key));
      } else {
        assembler.note(
            findings.source(key).reference(),
            "unknown-drug",
            "the terminology does not know an agent of the allergy list; not used");
      }
    }
  }

  private void spinalInstability(JsonView findings, String key) {
    if (findings.isNumber(key)) {
      Integer total = findings.integer(key, 0, 18);
      assembler.spinalInstability(
          new SpinalInstabilityItems(
              null, null, null, null, null, null, total, List.of(findings.source(key))));
      return;
    }
    JsonView score = findings.object(key);
    if (score != null) {
      score.allow(SPINE);
      assembler.spinalInstability(
          new SpinalInstabilityItems(
              score.oneOf("loc", 0, 1, 2, 3),
              score.oneOf("pain", 0, 1, 3),
              score.oneOf("lesion", 0, 1, 2),
              score.oneOf("align", 0, 2, 4),
              score.oneOf("collapse", 0, 1, 2, 3),
              score.oneOf("posterolateral", 0, 1, 3),
              score.integer("total", 0, 18),
              List.of(score.source())));
    }
  }

  private void longBoneLesion(JsonView findings, String key) {
    if (findings.isNumber(key)) {
      Integer total = findings.integer(key, 4, 12);
      assembler.longBoneLesion(
          new LongBoneLesionItems(null, null, null, null, total, List.of(findings.source(key))));
      return;
    }
    JsonView score = findings.object(key);
    if (score != null) {
      score.allow(LONG_BONE);
      assembler.longBoneLesion(
          new LongBoneLesionItems(
              score.oneOf("site", 1, 2, 3),
              score.oneOf("pain", 1, 2, 3),
              score.oneOf("lesion", 1, 2, 3),
              score.oneOf("size", 1, 2, 3),
              score.integer("total", 4, 12),
              List.of(score.source())));
    }
  }
}
