package io.osteon.intake.fhir;

import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.DrugUse.Dosed;
import io.osteon.intake.fhir.resource.Dosage;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.intake.fhir.resource.MedicationRequestResource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The use of drugs from MedicationRequests.
 *
 * <p>An order says what is meant to happen, not what happened: an active order that has begun means
 * that the drug is taken now, its past dose days are no proof that a dose was given. What is still
 * a proposal, a plan or a draft counts as planned, so that warnings come before the first dose.
 */
final class OrderMapping {
  private static final Set<String> NOT_YET_ORDERED = Set.of("proposal", "plan");

  private final CaseContext context;
  private final DoseReader doses;
  private final Courses courses;

  OrderMapping(CaseContext context, DoseReader doses, Courses courses) {
    this.context = context;
    this.doses = doses;
    this.courses = courses;
  }

  void map(Entry<MedicationRequestResource> entry, MedicationRequestResource request) {
    if (AbsentOrUnknown.takeMedication(doses.code(request.product()), context)) {
      return;
    }
    String status = String.valueOf(request.status());
    if (status.equals("entered-in-error")) {
      return;
    }
    boolean draft =
        status.equals("draft") || NOT_YET_ORDERED.contains(String.valueOf(request.intent()));
    if (!draft) {
      context.lists().supplied(ListName.MEDICATIONS);
    }
    if (status.equals("cancelled") || request.doNotPerform() || "option".equals(request.intent())) {
      return;
    }
    for (Dosed drug : doses.read(request.product(), request.dosages(), entry)) {
      if (draft) {
        draft(drug, status, request, entry);
      } else {
        order(drug, status, request, entry);
      }
    }
  }

  private void order(Dosed drug, String status, MedicationRequestResource request, Entry<?> entry) {
    switch (status) {
      case "active", "null" -> active(drug, request, entry);
      case "stopped" -> stopped(drug, request, entry);
      case "completed" -> completed(drug, request, entry);
      case "on-hold" ->
          context.note(entry, "on-hold", "the order is on hold; its doses do not count as planned");
      default -> context.note(entry, "status-unknown", "the order's status is not known; not used");
    }
  }

  private void draft(Dosed drug, String status, MedicationRequestResource request, Entry<?> entry) {
    if (!status.equals("draft") && !status.equals("active") && !status.equals("null")) {
      return;
    }
    List<LocalDate> days = doseDays(request);
    LocalDate start = start(request);
    if (days.isEmpty() && start != null) {
      days.add(start);
    }
    if (days.isEmpty()) {
      context.note(
          entry, "undated-plan", "the draft order has no day; it counts as planned for today");
      days.add(context.at());
    }
    List<LocalDate> ahead = ahead(days);
    if (ahead.isEmpty()) {
      context.note(entry, "plan-in-past", "the planned days have passed; not used");
    } else {
      courses.add(DrugUse.planned(drug, ahead, entry.source()));
    }
  }

  private void active(Dosed drug, MedicationRequestResource request, Entry<?> entry) {
    LocalDate end = end(request);
    if (end != null && end.isBefore(context.at())) {
      courses.add(DrugUse.stopped(drug, end, true, entry.source()));
      return;
    }
    List<LocalDate> ahead = ahead(doseDays(request));
    LocalDate start = start(request);
    if (start == null) {
      start = FhirDate.exact(request.authoredOn());
    }
    if (start != null && !start.isBefore(context.at())) {
      List<LocalDate> planned = ahead.isEmpty() ? List.of(start) : ahead;
      courses.add(DrugUse.planned(drug, planned, entry.source()));
    } else {
      courses.add(DrugUse.current(drug, entry.source()).andPlanned(ahead));
    }
  }

  private void stopped(Dosed drug, MedicationRequestResource request, Entry<?> entry) {
    LocalDate end = end(request);
    boolean certain = end != null && !end.isAfter(context.at());
    LocalDate known = certain ? end : FhirDate.exact(request.authoredOn());
    if (known == null || known.isAfter(context.at())) {
      known = context.at();
    }
    courses.add(DrugUse.stopped(drug, known, certain, entry.source()));
  }

  /** A completed order of single doses tells of doses; of a daily drug, that it has ended. */
  private void completed(Dosed drug, MedicationRequestResource request, Entry<?> entry) {
    if (!drug.givenAtIntervals()) {
      stopped(drug, request, entry);
      return;
    }
    List<LocalDate> days = doseDays(request);
    LocalDate start = start(request);
    if (days.isEmpty() && start != null) {
      days.add(start);
    }
    LocalDate authored = FhirDate.exact(request.authoredOn());
    if (days.isEmpty() && authored != null) {
      context.note(
          entry,
          "dose-day-from-order",
          "the completed order has no dose day; the day on which it was written is used");
      days.add(authored);
    }
    days.removeIf(day -> day.isAfter(context.at()));
    if (days.isEmpty()) {
      context.note(entry, "date-missing", "the completed order tells no day of a dose");
      courses.add(DrugUse.current(drug, entry.source()));
    } else {
      courses.add(DrugUse.ordered(drug, days, entry.source()));
    }
  }

  private List<LocalDate> ahead(List<LocalDate> days) {
    return days.stream().filter(day -> !day.isBefore(context.at())).toList();
  }

  private static List<LocalDate> doseDays(MedicationRequestResource request) {
    List<LocalDate> days = new ArrayList<>();
    for (Dosage dosage : request.dosages()) {
      for (FhirDate event : dosage.events()) {
        if (event.exact() != null) {
          days.add(event.exact());
        }
      }
    }
    return days;
  }

  /** The first dose day, else the start of the instruction, else of the order's validity. */
  private static LocalDate start(MedicationRequestResource request) {
    LocalDate start = doseDays(request).stream().min(LocalDate::compareTo).orElse(null);
    for (Dosage dosage : request.dosages()) {
      if (start == null) {
        start = FhirDate.exact(dosage.bounds().start());
      }
    }
    return start != null ? start : FhirDate.exact(request.validity().start());
  }

  /** The end of all instructions; {@code null} when any of them has none. */
  private static LocalDate end(MedicationRequestResource request) {
    LocalDate latest = null;
    for (Dosage dosage : request.dosages()) {
      LocalDate end = FhirDate.exact(dosage.bounds().end());
      if (end == null) {
        return null;
      }
      latest = latest == null || end.isAfter(latest) ? end : latest;
    }
    return latest;
  }
}
