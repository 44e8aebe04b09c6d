package io.osteon.intake.fhir;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.intake.fhir.resource.AppointmentResource;
import io.osteon.intake.fhir.resource.BodyStructureResource;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.Extension;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.ProcedureResource;
import io.osteon.intake.fhir.resource.ServiceRequestResource;
import io.osteon.rulebase.terminology.BodyRegion;
import io.osteon.rulebase.terminology.ProcedureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Past events from Procedures and fulfilled Appointments; planned events from Procedures in
 * preparation, ServiceRequests and booked Appointments.
 */
final class ProcedureMapping {
  private static final String DOSE_TO_VOLUME =
      "http://hl7.org/fhir/us/mcode/StructureDefinition/"
          + "mcode-radiotherapy-dose-delivered-to-volume";

  /** When something takes place. */
  private enum Time {
    PAST,
    PLANNED,
    NEVER
  }

  private final CaseContext context;
  private final PostoperativeRadiotherapy postoperative = new PostoperativeRadiotherapy();

  ProcedureMapping(CaseContext context) {
    this.context = context;
  }

  void map(Entry<ProcedureResource> entry) {
    ProcedureResource procedure = entry.resource();
    Time time = time(procedure, entry);
    if (time == Time.NEVER) {
      return;
    }
    List<Concept> sites = new ArrayList<>(procedure.bodySites());
    sites.addAll(volumes(procedure));
    FhirDate performed = procedure.performed().first();
    LocalDate date =
        time == Time.PAST ? FhirDate.happened(performed, context.at()) : FhirDate.exact(performed);
    act(procedure.code(), procedure.category(), sites, time, date, entry);
  }

  private Time time(ProcedureResource procedure, Entry<ProcedureResource> entry) {
    return switch (String.valueOf(procedure.status())) {
      case "completed", "in-progress", "stopped" -> Time.PAST;
      case "preparation" -> Time.PLANNED;
      case "not-done", "entered-in-error" -> Time.NEVER;
      default -> {
        if (means(procedure.code(), procedure.category())) {
          context.note(entry, "status-unknown", "it is not known whether this was done; not used");
        }
        yield Time.NEVER;
      }
    };
  }

  /** The places that an mCODE radiotherapy course treated, where their BodyStructures are there. */
  private List<Concept> volumes(ProcedureResource procedure) {
    List<Concept> volumes = new ArrayList<>();
    for (Extension dose : procedure.extensions()) {
      if (DOSE_TO_VOLUME.equals(dose.url())) {
        Extension volume = Extension.find(dose.parts(), "volume");
        if (volume != null) {
          context
              .references()
              .find(volume.reference(), BodyStructureResource.class)
              .ifPresent(structure -> volumes.add(structure.resource().location()));
        }
      }
    }
    return volumes;
  }

  void map(ServiceRequestResource request, Entry<ServiceRequestResource> entry) {
    if (request.doNotPerform() || !means(request.code(), Concept.NONE)) {
      return;
    }
    LocalDate date = FhirDate.exact(request.occurrence());
    switch (String.valueOf(request.status())) {
      case "active", "draft" -> plan(request.code(), request.bodySites(), date, entry);
      case "completed", "revoked", "entered-in-error" -> {
        // What was done is told by a Procedure; what was revoked is no plan.
      }
      case "on-hold" ->
          context.note(entry, "on-hold", "the order is on hold; it does not count as planned");
      default -> context.note(entry, "status-unknown", "the order's status is not known; not used");
    }
  }

  private void plan(
      Concept code, List<Concept> sites, LocalDate date, Entry<ServiceRequestResource> entry) {
    LocalDate day = date;
    if (day == null) {
      day = context.at();
      context.note(
          entry, "undated-plan", "the order has no day; it counts as planned from today on");
    }
    act(code, Concept.NONE, sites, Time.PLANNED, day, entry);
  }

  void map(AppointmentResource appointment, Entry<AppointmentResource> entry) {
    LocalDate date = FhirDate.exact(appointment.start());
    Time time =
        switch (String.valueOf(appointment.status())) {
          case "booked", "pending", "proposed", "waitlist", "arrived", "checked-in" -> Time.PLANNED;
          case "fulfilled" -> Time.PAST;
          default -> Time.NEVER;
        };
    if (time == Time.NEVER) {
      return;
    }
    for (Concept service : appointment.services()) {
      if (means(service, Concept.NONE)) {
        act(service, Concept.NONE, List.of(), time, date, entry);
        return;
      }
    }
  }

  private boolean means(Concept code, Concept category) {
    return context.codes().event(code).isPresent()
        || isRadiotherapy(code, category)
        || context.codes().finding(code).isPresent()
        || context.codes().isKind(ProcedureKind.SURGERY, category);
  }

  private boolean isRadiotherapy(Concept code, Concept category) {
    return context.codes().isKind(ProcedureKind.RADIOTHERAPY, code)
        || context.codes().isKind(ProcedureKind.RADIOTHERAPY, category);
  }

  private void act(
      Concept code,
      Concept category,
      List<Concept> sites,
      Time time,
      LocalDate date,
      Entry<? extends FhirResource> entry) {
    Set<BodyRegion> regions = context.codes().regions(sites);
    boolean bone = regions.contains(BodyRegion.BONE) || regions.contains(BodyRegion.JAW);
    if (isRadiotherapy(code, category)) {
      radiotherapy(regions, bone, sites, time, date, entry);
      return;
    }
    Optional<EventName> event = context.codes().event(code);
    if (event.isEmpty() && bone && context.codes().isKind(ProcedureKind.SURGERY, category)) {
      event = Optional.of(EventName.BONE_SURGERY);
    }
    event.ifPresent(name -> event(name, time, date, entry));
    if (time == Time.PAST) {
      if (event.isPresent() && event.get() == EventName.BONE_SURGERY) {
        postoperative.surgery(date, sites);
      }
      context
          .codes()
          .finding(code)
          .filter(name -> name == FindingName.DIALYSIS)
          .ifPresent(name -> context.assembler().finding(name, true, entry.source()));
    }
  }

  private void radiotherapy(
      Set<BodyRegion> regions,
      boolean bone,
      List<Concept> sites,
      Time time,
      LocalDate date,
      Entry<?> entry) {
    if (regions.isEmpty()) {
      context.note(
          entry, "body-site-unknown", "where the radiotherapy goes is not known; not used");
      return;
    }
    if (bone) {
      event(EventName.BONE_RADIOTHERAPY, time, date, entry);
    }
    if (time != Time.PAST) {
      return;
    }
    if (bone) {
      context.assembler().finding(FindingName.SKELETAL_RADIOTHERAPY, true, entry.source());
      postoperative.radiotherapy(date, sites, entry.source());
    }
    if (regions.contains(BodyRegion.JAW) || regions.contains(BodyRegion.HEAD_AND_NECK)) {
      context.assembler().finding(FindingName.JAW_RADIOTHERAPY, true, entry.source());
    }
  }

  private void event(EventName name, Time time, LocalDate date, Entry<?> entry) {
    if (date == null) {
      context.note(entry, "date-missing", "an event counts only with its day; not used");
    } else if (time == Time.PLANNED) {
      context.assembler().plannedEvent(name, date, entry.source());
    } else if (date.isAfter(context.at())) {
      context.note(
          entry, "date-in-future", "recorded as done, but dated after the evaluation date");
    } else {
      context.assembler().event(name, date, entry.source());
    }
  }

  /** Hands over what follows from several procedures together. */
  void flush() {
    postoperative.flush(context.assembler());
  }
}
