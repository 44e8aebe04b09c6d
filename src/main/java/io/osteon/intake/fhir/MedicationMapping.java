package io.osteon.intake.fhir;

import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.DrugUse.Dosed;
import io.osteon.intake.fhir.resource.Dosage;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.intake.fhir.resource.MedicationAdministrationResource;
import io.osteon.intake.fhir.resource.MedicationRequestResource;
import io.osteon.intake.fhir.resource.MedicationStatementResource;
import io.osteon.intake.fhir.resource.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The use of drugs from administrations and statements; orders have {@link OrderMapping}. */
final class MedicationMapping {
  /** What says that a dose was given, if not whole; a missing status is taken as completed. */
  private static final Set<String> GIVEN =
      Set.of("completed", "in-progress", "stopped", "on-hold", "null");

  private final CaseContext context;
  private final DoseReader doses;
  private final OrderMapping orders;
  private final Courses courses;

  MedicationMapping(CaseContext context, DrugFinder drugs) {
    this.context = context;
    this.doses = new DoseReader(context, drugs);
    this.courses = new Courses(context.at());
    this.orders = new OrderMapping(context, doses, courses);
  }

  void map(Entry<MedicationRequestResource> entry, MedicationRequestResource request) {
    orders.map(entry, request);
  }

  void map(
      Entry<MedicationAdministrationResource> entry,
      MedicationAdministrationResource administration) {
    String status = String.valueOf(administration.status());
    if (status.equals("entered-in-error")
        || AbsentOrUnknown.takeMedication(doses.code(administration.product()), context)) {
      return;
    }
    context.lists().supplied(ListName.MEDICATIONS);
    if (status.equals("not-done")) {
      return;
    }
    List<Dosed> drugs = administered(administration, entry);
    LocalDate day = FhirDate.happened(administration.effective().first(), context.at());
    if (drugs.isEmpty()) {
      return;
    }
    if (!GIVEN.contains(status)) {
      context.note(entry, "status-unknown", "it is not known whether the dose was given; not used");
    } else if (day == null) {
      context.note(entry, "date-missing", "a dose that was given counts only with its day");
    } else if (day.isAfter(context.at())) {
      context.note(
          entry, "date-in-future", "recorded as given, but dated after the evaluation date");
    } else {
      drugs.forEach(drug -> courses.add(DrugUse.given(drug, day, entry.source())));
    }
  }

  /** An administration without a strength of its own has that of the order behind it. */
  private List<Dosed> administered(
      MedicationAdministrationResource administration,
      Entry<MedicationAdministrationResource> entry) {
    List<Dosage> dosages =
        administration.dosage() == null ? List.of() : List.of(administration.dosage());
    List<Dosed> drugs = doses.read(administration.product(), dosages, entry);
    if (drugs.size() != 1 || drugs.get(0).strength() != null) {
      return drugs;
    }
    Optional<Entry<MedicationRequestResource>> order =
        context.references().find(administration.request(), MedicationRequestResource.class);
    if (administration.request() != null && order.isEmpty()) {
      context.note(entry, "unresolved-reference", "the order behind the dose is not in the Bundle");
    }
    if (order.isEmpty()) {
      return drugs;
    }
    MedicationRequestResource request = order.get().resource();
    return doses.read(request.product(), request.dosages(), order.get()).stream()
        .filter(ordered -> ordered.drug().equals(drugs.get(0).drug()))
        .findFirst()
        .map(List::of)
        .orElse(drugs);
  }

  void map(Entry<MedicationStatementResource> entry, MedicationStatementResource statement) {
    if (AbsentOrUnknown.takeMedication(doses.code(statement.product()), context)) {
      return;
    }
    String status = String.valueOf(statement.status());
    if (status.equals("entered-in-error")) {
      return;
    }
    context.lists().supplied(ListName.MEDICATIONS);
    if (status.equals("not-taken")) {
      return;
    }
    for (Dosed drug : doses.read(statement.product(), statement.dosages(), entry)) {
      switch (status) {
        case "active", "null" -> active(drug, statement, entry);
        case "intended" -> intended(drug, statement.effective(), entry);
        case "stopped", "completed" -> ended(drug, statement, entry);
        case "on-hold" ->
            context.note(entry, "on-hold", "the drug is on hold; it does not count as taken");
        default -> context.note(entry, "status-unknown", "whether it is taken is not known");
      }
    }
  }

  private void active(Dosed drug, MedicationStatementResource statement, Entry<?> entry) {
    Period effective = statement.effective();
    LocalDate start = FhirDate.exact(effective.start());
    LocalDate end = statement.singleDay() ? null : FhirDate.exact(effective.end());
    if (start != null && start.isAfter(context.at())) {
      courses.add(DrugUse.planned(drug, List.of(start), entry.source()));
    } else if (statement.singleDay() && start != null && drug.givenAtIntervals()) {
      courses.add(DrugUse.given(drug, start, entry.source()));
    } else if (end != null && end.isBefore(context.at())) {
      courses.add(DrugUse.stopped(drug, end, true, entry.source()));
    } else {
      courses.add(DrugUse.current(drug, entry.source()).until(end));
    }
  }

  private void intended(Dosed drug, Period effective, Entry<?> entry) {
    LocalDate start = FhirDate.exact(effective.start());
    if (start == null) {
      context.note(entry, "undated-plan", "no day is given; it counts as planned for today");
      start = context.at();
    }
    if (start.isBefore(context.at())) {
      context.note(entry, "plan-in-past", "the intended start has passed; not used");
    } else {
      courses.add(DrugUse.planned(drug, List.of(start), entry.source()));
    }
  }

  private void ended(Dosed drug, MedicationStatementResource statement, Entry<?> entry) {
    LocalDate last = FhirDate.happened(statement.effective().last(), context.at());
    if (statement.singleDay()
        && last != null
        && drug.givenAtIntervals()
        && "completed".equals(statement.status())) {
      courses.add(DrugUse.given(drug, last, entry.source()));
      return;
    }
    boolean certain = !statement.singleDay() && statement.effective().end() != null && last != null;
    if (last == null) {
      last = FhirDate.exact(statement.asserted());
    }
    boolean usable = last != null && !last.isAfter(context.at());
    courses.add(
        DrugUse.stopped(drug, usable ? last : context.at(), usable && certain, entry.source()));
  }

  /** Hands the courses over. */
  void flush() {
    courses.flush(context.assembler());
  }
}
