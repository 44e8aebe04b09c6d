package io.osteon.evaluation.alternatives;

import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.MedicationEntry;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The entries of a case while changes are applied to them. For one thread. */
final class CaseEntries {
  /** Where entries come from that stand in no document. */
  static final Source WHAT_IF = new Source("what-if");

  private final List<CaseEntry> entries;
  private final LocalDate at;
  private final Terminology terminology;

  CaseEntries(PatientCase patientCase, LocalDate at, Terminology terminology) {
    if (patientCase.entries().isEmpty() && patientCase.facts().size() > 2) {
      throw new IllegalArgumentException(
          "the case was made of facts; it does not know its entries");
    }
    this.entries = new ArrayList<>(patientCase.entries());
    this.at = at;
    this.terminology = terminology;
  }

  List<CaseEntry> all() {
    return entries;
  }

  void apply(CaseChange change) {
    if (change instanceof CaseChange.SetLaboratoryResult result) {
      set(result);
    } else if (change instanceof CaseChange.RemoveLaboratoryResult result) {
      take(entry -> isResult(entry, result.item(), result.date()));
    } else if (change instanceof CaseChange.SetMeasurement measurement) {
      Source source = take(entry -> isMeasurement(entry, measurement.name()));
      entries.add(
          new CaseEntry.MeasurementEntry(
              measurement.name(), measurement.value().toPlainString(), null, source));
    } else if (change instanceof CaseChange.RemoveMeasurement measurement) {
      take(entry -> isMeasurement(entry, measurement.name()));
    } else if (change instanceof CaseChange.SetFinding finding) {
      set(finding);
    } else if (change instanceof CaseChange.RemoveFinding finding) {
      take(entry -> isFinding(entry, finding.name()));
    } else if (change instanceof CaseChange.AddEvent event) {
      entries.add(new CaseEntry.EventEntry(event.name(), event.date(), false, WHAT_IF));
    } else if (change instanceof CaseChange.PlanEvent event) {
      Source source =
          take(
              entry ->
                  entry instanceof CaseEntry.EventEntry each
                      && each.name() == event.name()
                      && isPlan(each));
      entries.add(new CaseEntry.EventEntry(event.name(), event.date(), true, source));
    } else if (change instanceof CaseChange.RemoveEvent event) {
      take(
          entry ->
              entry instanceof CaseEntry.EventEntry each
                  && each.name() == event.name()
                  && (event.date() == null || each.date().equals(event.date())));
    } else {
      applyList(change);
    }
  }

  private void applyList(CaseChange change) {
    if (change instanceof CaseChange.AddMedication medication) {
      supply(ListName.MEDICATIONS);
      entries.add(
          new MedicationEntry(
              medication.drug(),
              medication.strength(),
              medication.given(),
              medication.planned(),
              medication.stop(),
              medication.elementalCalcium(),
              medication.vitaminD(),
              WHAT_IF));
    } else if (change instanceof CaseChange.GiveMedication dose) {
      give(dose);
    } else if (change instanceof CaseChange.PlanMedication plan) {
      plan(plan);
    } else if (change instanceof CaseChange.StopMedication stop) {
      stop(stop);
    } else if (change instanceof CaseChange.RemoveMedication medication) {
      take(entry -> isMedication(entry, medication.drug()));
    } else if (change instanceof CaseChange.SetDiagnosis diagnosis) {
      supply(ListName.DIAGNOSES);
      Source source = take(entry -> isDiagnosis(entry, diagnosis.condition()));
      entries.add(
          new CaseEntry.DiagnosisEntry(
              diagnosis.condition(), diagnosis.verification(), diagnosis.date(), source));
    } else if (change instanceof CaseChange.RemoveDiagnosis diagnosis) {
      take(entry -> isDiagnosis(entry, diagnosis.condition()));
    } else if (change instanceof CaseChange.AddAllergy allergy) {
      supply(ListName.ALLERGIES);
      entries.add(new CaseEntry.AllergyEntry(allergy.agent(), WHAT_IF));
    } else if (change instanceof CaseChange.RemoveAllergy allergy) {
      take(
          entry ->
              entry instanceof CaseEntry.AllergyEntry each && each.agent().equals(allergy.agent()));
    } else if (change instanceof CaseChange.SupplyList list) {
      supply(list.list());
    } else {
      applyOther(change);
    }
  }

  private void applyOther(CaseChange change) {
    if (change instanceof CaseChange.SetSpinalInstability score) {
      SpinalInstabilityItems items = score.items();
      entries.add(
          new CaseEntry.SpinalInstabilityEntry(
              new SpinalInstabilityItems(
                  items.location(),
                  items.pain(),
                  items.lesion(),
                  items.alignment(),
                  items.collapse(),
                  items.posterolateral(),
                  items.total(),
                  List.of(take(CaseEntry.SpinalInstabilityEntry.class::isInstance)))));
    } else if (change instanceof CaseChange.SetLongBoneLesion score) {
      LongBoneLesionItems items = score.items();
      entries.add(
          new CaseEntry.LongBoneLesionEntry(
              new LongBoneLesionItems(
                  items.site(),
                  items.pain(),
                  items.lesion(),
                  items.size(),
                  items.total(),
                  List.of(take(CaseEntry.LongBoneLesionEntry.class::isInstance)))));
    } else if (change instanceof CaseChange.SetAge age) {
      take(CaseEntry.BirthDate.class::isInstance);
      // what was said of the birth date is not said of the age that takes its place
      entries.removeIf(
          entry ->
              entry instanceof CaseEntry.NoteEntry each
                  && each.note().code().equals(CaseAssembler.PARTIAL_BIRTH_DATE));
      entries.add(new CaseEntry.Person(age.years(), null, personSource()));
    }
  }

  /** The laboratory's own limits stay, where the unit does. */
  private void set(CaseChange.SetLaboratoryResult result) {
    CaseEntry.LaboratoryEntry before =
        entries.stream()
            .filter(entry -> isResult(entry, result.item(), result.date()))
            .map(CaseEntry.LaboratoryEntry.class::cast)
            .filter(entry -> entry.unit() != null)
            .filter(entry -> terminology.unit(entry.unit()).equals(Optional.of(result.unit())))
            .findFirst()
            .orElse(null);
    Source source = take(entry -> isResult(entry, result.item(), result.date()));
    entries.add(
        new CaseEntry.LaboratoryEntry(
            result.item(),
            null,
            result.value().toPlainString(),
            result.unit().ucum(),
            result.date(),
            before == null ? null : before.lower(),
            before == null ? null : before.upper(),
            source));
  }

  /** Disease cannot be both resistant and sensitive to castration: one replaces the other. */
  private void set(CaseChange.SetFinding finding) {
    if (finding.present()) {
      if (finding.name() == FindingName.CASTRATION_RESISTANT) {
        take(entry -> isFinding(entry, FindingName.CASTRATION_SENSITIVE));
      } else if (finding.name() == FindingName.CASTRATION_SENSITIVE) {
        take(entry -> isFinding(entry, FindingName.CASTRATION_RESISTANT));
      }
    }
    Source source = take(entry -> isFinding(entry, finding.name()));
    entries.add(new CaseEntry.FindingEntry(finding.name(), finding.present(), source));
  }

  private void give(CaseChange.GiveMedication dose) {
    supply(ListName.MEDICATIONS);
    for (int i = 0; i < entries.size(); i++) {
      if (isMedication(entries.get(i), dose.drug()) && !stopped((MedicationEntry) entries.get(i))) {
        MedicationEntry entry = (MedicationEntry) entries.get(i);
        List<LocalDate> given = new ArrayList<>(entry.given());
        given.add(dose.date());
        entries.set(
            i,
            new MedicationEntry(
                entry.drug(),
                dose.strength() == null ? entry.strength() : dose.strength(),
                given,
                entry.planned(),
                entry.stop(),
                entry.elementalCalcium(),
                entry.vitaminD(),
                entry.sources()));
        return;
      }
    }
    entries.add(
        new MedicationEntry(
            dose.drug(),
            dose.strength(),
            List.of(dose.date()),
            List.of(),
            null,
            null,
            null,
            WHAT_IF));
  }

  private void plan(CaseChange.PlanMedication plan) {
    supply(ListName.MEDICATIONS);
    boolean planned = false;
    for (int i = 0; i < entries.size(); i++) {
      if (isMedication(entries.get(i), plan.drug()) && !stopped((MedicationEntry) entries.get(i))) {
        MedicationEntry entry = (MedicationEntry) entries.get(i);
        BigDecimal strength = plan.strength() == null ? entry.strength() : plan.strength();
        List<LocalDate> days = planned ? List.of() : List.of(plan.date());
        entries.set(i, with(entry, strength, days, entry.stop()));
        planned = true;
      }
    }
    if (!planned) {
      entries.add(
          new MedicationEntry(
              plan.drug(),
              plan.strength(),
              List.of(),
              List.of(plan.date()),
              null,
              null,
              null,
              WHAT_IF));
    }
  }

  private boolean stopped(MedicationEntry entry) {
    return entry.stop() != null && !entry.stop().isAfter(at);
  }

  private void stop(CaseChange.StopMedication stop) {
    for (int i = 0; i < entries.size(); i++) {
      if (isMedication(entries.get(i), stop.drug()) && !stopped((MedicationEntry) entries.get(i))) {
        MedicationEntry entry = (MedicationEntry) entries.get(i);
        List<LocalDate> days =
            entry.planned().stream().filter(day -> day.isBefore(stop.date())).toList();
        entries.set(i, with(entry, entry.strength(), days, stop.date()));
      }
    }
  }

  private static MedicationEntry with(
      MedicationEntry entry, BigDecimal strength, List<LocalDate> planned, LocalDate stop) {
    return new MedicationEntry(
        entry.drug(),
        strength,
        entry.given(),
        planned,
        stop,
        entry.elementalCalcium(),
        entry.vitaminD(),
        entry.sources());
  }

  private void supply(ListName list) {
    CaseEntry supplied = new CaseEntry.SuppliedList(list);
    if (!entries.contains(supplied)) {
      entries.add(supplied);
    }
  }

  private Source personSource() {
    return entries.stream()
        .filter(CaseEntry.Person.class::isInstance)
        .map(entry -> ((CaseEntry.Person) entry).source())
        .findFirst()
        .orElse(WHAT_IF);
  }

  /**
   * Takes entries away, with what the reader noted about them; the place of the first of them,
   * which what replaces them keeps.
   */
  private Source take(Predicate<CaseEntry> which) {
    List<Source> places = new ArrayList<>();
    entries.stream().filter(which).forEach(entry -> places.addAll(sources(entry)));
    entries.removeIf(which);
    entries.forEach(entry -> places.removeAll(sources(entry)));
    entries.removeIf(
        entry ->
            entry instanceof CaseEntry.NoteEntry note
                && places.contains(new Source(note.note().location())));
    return places.isEmpty() ? WHAT_IF : places.get(0);
  }

  private static List<Source> sources(CaseEntry entry) {
    if (entry instanceof MedicationEntry each) {
      return each.sources();
    }
    if (entry instanceof CaseEntry.SpinalInstabilityEntry each) {
      return each.items().sources();
    }
    if (entry instanceof CaseEntry.LongBoneLesionEntry each) {
      return each.items().sources();
    }
    Source source = source(entry);
    return source == null ? List.of() : List.of(source);
  }

  private static Source source(CaseEntry entry) {
    if (entry instanceof CaseEntry.LaboratoryEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.MeasurementEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.FindingEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.EventEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.DiagnosisEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.AllergyEntry each) {
      return each.source();
    }
    if (entry instanceof CaseEntry.BirthDate each) {
      return each.source();
    }
    return entry instanceof CaseEntry.Person each ? each.source() : null;
  }

  private static boolean isResult(CaseEntry entry, LaboratoryItem item, LocalDate date) {
    return entry instanceof CaseEntry.LaboratoryEntry each
        && each.item() == item
        && (date == null || date.equals(each.date()));
  }

  private static boolean isMeasurement(CaseEntry entry, MeasurementName name) {
    return entry instanceof CaseEntry.MeasurementEntry each && each.name() == name;
  }

  private static boolean isFinding(CaseEntry entry, FindingName name) {
    return entry instanceof CaseEntry.FindingEntry each && each.name() == name
        || name == FindingName.PREGNANT && isResult(entry, LaboratoryItem.PREGNANCY_TEST, null);
  }

  private static boolean isDiagnosis(CaseEntry entry, String condition) {
    return entry instanceof CaseEntry.DiagnosisEntry each && each.condition().equals(condition);
  }

  /** An entry of the medication list that a drug key or the key of a class names. */
  boolean isMedication(CaseEntry entry, String key) {
    return entry instanceof MedicationEntry each && isDrug(each.drug(), key);
  }

  private boolean isDrug(String drug, String key) {
    return drug.equals(key)
        || terminology
            .drug(drug)
            .filter(
                each ->
                    Key.of(each.drugClass()).equals(key)
                        || each.components().stream().anyMatch(part -> isDrug(part, key)))
            .isPresent();
  }

  private boolean isPlan(CaseEntry.EventEntry entry) {
    return entry.planned() || entry.date().isAfter(at);
  }
}
