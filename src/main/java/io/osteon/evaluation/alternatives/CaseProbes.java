package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.MeasurementRange;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.terminology.AcceptedUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The changes of one fact that a case could see: a value across a limit, an entry that is missing,
 * a drug started, stopped or moved, a day that comes. Each is tried; never is the sex or the age
 * changed, and what cannot be undone stays. Always the same changes in the same order.
 */
final class CaseProbes {
  private static final int[] DAYS_AHEAD = {
    1, 2, 3, 5, 7, 10, 14, 21, 28, 35, 42, 60, 90, 120, 150, 180
  };
  private static final List<String> FACTORS =
      List.of("0.25", "0.35", "0.5", "0.65", "0.8", "0.9", "1.1", "1.25", "1.5", "2", "3", "4");

  /** What is so once it has been so. */
  private static final Set<FindingName> STAYS =
      EnumSet.of(
          FindingName.POSTMENOPAUSAL,
          FindingName.HISTOLOGY_CONFIRMED,
          FindingName.JAW_RADIOTHERAPY,
          FindingName.SKELETAL_RADIOTHERAPY,
          FindingName.HEREDITARY_FRUCTOSE_INTOLERANCE,
          FindingName.VISCERAL_METASTASIS,
          FindingName.BONE_LESION,
          FindingName.GROWING_SKELETON_ON_TREATMENT,
          FindingName.SKELETALLY_MATURE,
          FindingName.CASTRATION_RESISTANT,
          FindingName.PATHOLOGICAL_FRACTURE_MANAGED);

  private static final Set<FindingName> OF_WOMEN =
      EnumSet.of(
          FindingName.PREGNANT,
          FindingName.CONTRACEPTION,
          FindingName.POSTMENOPAUSAL,
          FindingName.LACTATING);

  private static final int OLDEST_PREGNANCY = 55;

  private final Prober prober;
  private final LocalDate at;

  /** Those that are told: the nearest of each kind. */
  private final List<Probe> told = new ArrayList<>();

  private CaseProbes(Evaluator evaluator, Decision decision, Duration atMost) {
    this.prober = new Prober(evaluator, decision, atMost);
    this.at = decision.patientCase().at();
  }

  /**
   * Tries the changes of a case.
   *
   * @param evaluator that made the decision
   * @param atMost after that time no further change is tried
   */
  static CaseProbes of(Evaluator evaluator, Decision decision, Duration atMost) {
    CaseProbes probes = new CaseProbes(evaluator, decision, atMost);
    probes.laboratory();
    probes.measurements();
    probes.medications();
    probes.lists();
    probes.findings();
    probes.events();
    probes.scores();
    probes.date();
    return probes;
  }

  /** Those that change a recommendation, the nearest of each number. */
  List<Probe> told() {
    return told.stream().filter(probe -> !probe.effect().isEmpty()).distinct().toList();
  }

  /** Whether all changes were tried: neither their number nor the time ended it. */
  boolean whole() {
    return !prober.exhausted();
  }

  /** All that were tried. */
  List<Probe> tried() {
    return prober.all();
  }

  private void tell(CaseChange change) {
    prober.attempt(change).ifPresent(told::add);
  }

  private <F> List<F> facts(Class<F> type) {
    return prober.patientCase().facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void laboratory() {
    Map<LaboratoryItem, LaboratoryResult> newest = new LinkedHashMap<>();
    List<LaboratoryResult> results = new ArrayList<>(facts(LaboratoryResult.class));
    results.sort(
        Comparator.comparing(LaboratoryResult::daysAgo)
            .thenComparing(LaboratoryResult::value)
            .thenComparing(LaboratoryResult::unit));
    results.forEach(result -> newest.putIfAbsent(result.item(), result));
    for (LaboratoryItem item : LaboratoryItem.values()) {
      LaboratoryResult result = newest.get(item);
      if (item == LaboratoryItem.HEIGHT || item == LaboratoryItem.PREGNANCY_TEST) {
        continue;
      }
      if (result != null && item != LaboratoryItem.CREATININE_BASELINE) {
        value(result);
      }
      if (result == null || result.daysAgo() > 7 && item != LaboratoryItem.CREATININE_BASELINE) {
        sample(item, result);
      }
    }
  }

  private Optional<AcceptedUnit> unit(LaboratoryResult result) {
    return prober.evaluator().ruleBase().terminology().acceptedUnit(result.item(), result.unit());
  }

  private void value(LaboratoryResult result) {
    AcceptedUnit unit = unit(result).orElseThrow();
    SearchRange range = SearchRange.around(result.value(), unit);
    told.addAll(
        line(unit, result.date(), range)
            .turns(result.value(), List.of(), points(result.value(), unit), false));
  }

  /** A sample of today, from a usual value or the one on record. */
  private void sample(LaboratoryItem item, LaboratoryResult old) {
    List<AcceptedUnit> units = prober.evaluator().ruleBase().terminology().acceptedUnits(item);
    BigDecimal start = old == null ? SearchRange.usual(item).orElse(null) : old.value();
    if (start == null || units.isEmpty()) {
      return;
    }
    AcceptedUnit unit = old == null ? units.get(0) : unit(old).orElseThrow();
    Optional<Probe> first =
        prober.attempt(new CaseChange.SetLaboratoryResult(item, start, unit.unit(), at));
    if (first.isPresent()) {
      told.add(first.get());
      told.addAll(
          line(unit, at, SearchRange.around(start, unit))
              .turns(start, first.get().effect(), points(start, unit), false));
    }
  }

  private NumberLine line(AcceptedUnit unit, LocalDate date, SearchRange range) {
    return new NumberLine(
        prober,
        value -> new CaseChange.SetLaboratoryResult(unit.item(), value, unit.unit(), date),
        range.step(),
        range.least(),
        range.most());
  }

  /** Limits of rules in the unit, and points around the value for what is computed of it. */
  private List<BigDecimal> points(BigDecimal value, AcceptedUnit unit) {
    Set<BigDecimal> points = new LinkedHashSet<>();
    String item = unit.item().key();
    String prefix =
        item.startsWith("ca_") ? "calcium" : item.startsWith("vit_d") ? "vitamin-d" : item;
    for (ParameterDefinition parameter : prober.evaluator().ruleBase().parameters().all()) {
      if (parameter.unit().equals(unit.unit().ucum()) && parameter.id().startsWith(prefix)) {
        points.add(parameter.value());
      }
    }
    FACTORS.forEach(
        factor -> points.add(value.multiply(new BigDecimal(factor), MathContext.DECIMAL64)));
    return List.copyOf(points);
  }

  private void measurements() {
    for (MeasurementName name : MeasurementName.values()) {
      Optional<BigDecimal> value =
          facts(Measurement.class).stream()
              .filter(measurement -> measurement.name() == name)
              .map(Measurement::value)
              .findFirst();
      int most = Math.min(24, MeasurementRange.of(name).maximum());
      List<BigDecimal> points = new ArrayList<>();
      for (int point = 0; point <= most; point += most > 10 ? 3 : 1) {
        points.add(BigDecimal.valueOf(point));
      }
      NumberLine line =
          new NumberLine(
              prober,
              number -> new CaseChange.SetMeasurement(name, number),
              BigDecimal.ONE,
              BigDecimal.ZERO,
              BigDecimal.valueOf(most));
      if (value.isPresent()) {
        told.addAll(line.turns(value.get(), List.of(), points, false));
      } else {
        boolean counted = // none of them is no entry that a board would wait for
            switch (name) {
              case BONE_LESIONS, METASTASES, EXPOSED_JAW_BONE -> true;
              case PAIN_SCORE, LIFE_EXPECTANCY, ECOG_PERFORMANCE_STATUS -> false;
            };
        BigDecimal before = counted ? BigDecimal.ZERO : BigDecimal.ONE.negate();
        told.addAll(line.turns(before, List.of(), points, true));
      }
    }
  }

  private void medications() {
    Set<String> drugs = new LinkedHashSet<>();
    for (MedicationCourse course : facts(MedicationCourse.class)) {
      if (!course.stopped() && drugs.add(course.drug())) {
        tell(
            course.active()
                ? new CaseChange.StopMedication(course.drug(), at)
                : new CaseChange.RemoveMedication(course.drug()));
        if (course.withoutDates()) {
          tell(new CaseChange.GiveMedication(course.drug(), null, at.minusDays(14)));
        }
        if (course.planned()) {
          int next = course.plannedInDays().get(0);
          told.addAll(
              days(day -> new CaseChange.PlanMedication(course.drug(), null, day))
                  .turns(BigDecimal.valueOf(next), List.of(), daysAhead(), false));
        }
      }
    }
    start("denosumab", BigDecimal.valueOf(120), drugs);
    start("zoledronate", BigDecimal.valueOf(4), drugs);
    start("pembrolizumab", null, drugs);
    if (!drugs.contains("calcium")) {
      tell(
          new CaseChange.AddMedication(
              "calcium_vitamin_d",
              null,
              List.of(),
              List.of(),
              null,
              BigDecimal.valueOf(600),
              BigDecimal.valueOf(800)));
    }
  }

  private void start(String drug, BigDecimal strength, Set<String> drugs) {
    if (!drugs.contains(drug)) {
      tell(new CaseChange.PlanMedication(drug, strength, at.plusDays(7)));
    }
  }

  private NumberLine days(Function<LocalDate, CaseChange> change) {
    return new NumberLine(
        prober,
        number -> change.apply(at.plusDays(number.longValueExact())),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.valueOf(180));
  }

  private static List<BigDecimal> daysAhead() {
    List<BigDecimal> days = new ArrayList<>();
    for (int day : DAYS_AHEAD) {
      days.add(BigDecimal.valueOf(day));
    }
    return days;
  }

  private void lists() {
    for (CaseEntry.ListName list : CaseEntry.ListName.values()) {
      tell(new CaseChange.SupplyList(list));
    }
    for (Diagnosis diagnosis : facts(Diagnosis.class)) {
      if (diagnosis.verification() == Verification.SUSPECTED) {
        tell(
            new CaseChange.SetDiagnosis(
                diagnosis.condition(), Verification.CONFIRMED, diagnosis.date()));
      } else if (diagnosis.date() == null) {
        tell(
            new CaseChange.SetDiagnosis(
                diagnosis.condition(), Verification.CONFIRMED, at.minusDays(7)));
      }
    }
  }

  private void findings() {
    Map<FindingName, Boolean> recorded = new LinkedHashMap<>();
    facts(Finding.class).forEach(finding -> recorded.put(finding.name(), finding.present()));
    for (FindingName name : FindingName.values()) {
      if (sensible(name)) {
        Boolean present = recorded.get(name);
        if (!Boolean.TRUE.equals(present)) {
          tell(new CaseChange.SetFinding(name, true));
        }
        if (present == null || present && !STAYS.contains(name)) {
          tell(new CaseChange.SetFinding(name, false));
        }
      }
    }
  }

  private boolean sensible(FindingName name) {
    Patient patient = facts(Patient.class).get(0);
    return switch (name) {
      case PREGNANT, LACTATING, CONTRACEPTION ->
          patient.sex() == Sex.FEMALE
              && (patient.age() == null || patient.age() <= OLDEST_PREGNANCY);
      case CASTRATION_RESISTANT, CASTRATION_SENSITIVE -> diagnosed("prostate_cancer");
      case MYELOMA_NEEDS_TREATMENT ->
          facts(Diagnosis.class).stream().anyMatch(d -> d.category() == ConditionCategory.MYELOMA);
      case UNRESECTABLE_OR_MORBID_RESECTION, SKELETALLY_MATURE, GROWING_SKELETON_ON_TREATMENT ->
          facts(Diagnosis.class).stream()
              .anyMatch(d -> d.category() == ConditionCategory.GIANT_CELL_TUMOUR_OF_BONE);
      default -> !OF_WOMEN.contains(name) || patient.sex() == Sex.FEMALE;
    };
  }

  private boolean diagnosed(String condition) {
    return facts(Diagnosis.class).stream().anyMatch(d -> d.condition().equals(condition));
  }

  private void events() {
    for (EventName name : EventName.values()) {
      tell(new CaseChange.AddEvent(name, at));
      List<PlannedEvent> planned =
          facts(PlannedEvent.class).stream().filter(event -> event.name() == name).toList();
      if (planned.isEmpty()) {
        tell(new CaseChange.PlanEvent(name, at.plusDays(14)));
      } else {
        tell(new CaseChange.RemoveEvent(name, planned.get(0).date()));
        told.addAll(
            days(day -> new CaseChange.PlanEvent(name, day))
                .turns(BigDecimal.valueOf(planned.get(0).inDays()), List.of(), daysAhead(), false));
      }
    }
  }

  /** Scores without items or with items missing: at their least and at their most. */
  private void scores() {
    SpinalInstabilityItems spine =
        facts(SpinalInstabilityItems.class).stream()
            .findFirst()
            .orElse(
                new SpinalInstabilityItems(null, null, null, null, null, null, null, List.of()));
    if (spine.total() == null) {
      tell(new CaseChange.SetSpinalInstability(with(spine, 0, 0, 0, 0, 0, 0)));
      tell(new CaseChange.SetSpinalInstability(with(spine, 2, 3, 1, 0, 0, 1)));
      tell(new CaseChange.SetSpinalInstability(with(spine, 3, 3, 2, 4, 3, 3)));
    }
    LongBoneLesionItems bone =
        facts(LongBoneLesionItems.class).stream()
            .findFirst()
            .orElse(new LongBoneLesionItems(null, null, null, null, null, List.of()));
    if (bone.total() == null) {
      for (int points = 1; points <= 3; points++) {
        tell(
            new CaseChange.SetLongBoneLesion(
                new LongBoneLesionItems(
                    or(bone.site(), points),
                    or(bone.pain(), points),
                    or(bone.lesion(), points),
                    or(bone.size(), points),
                    null,
                    List.of())));
      }
    }
  }

  private static SpinalInstabilityItems with(
      SpinalInstabilityItems items,
      int location,
      int pain,
      int lesion,
      int alignment,
      int collapse,
      int posterolateral) {
    return new SpinalInstabilityItems(
        or(items.location(), location),
        or(items.pain(), pain),
        or(items.lesion(), lesion),
        or(items.alignment(), alignment),
        or(items.collapse(), collapse),
        or(items.posterolateral(), posterolateral),
        null,
        List.of());
  }

  private static Integer or(Integer known, int otherwise) {
    return known == null ? Integer.valueOf(otherwise) : known;
  }

  private void date() {
    told.addAll(
        days(CaseChange.SetEvaluationDate::new)
            .turns(BigDecimal.ZERO, List.of(), daysAhead(), true));
  }
}
