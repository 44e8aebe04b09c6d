package io.osteon.intake.fhir.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * A booking.
 *
 * @param id logical id, or {@code null}
 * @param subject the Patient among the participants, or {@code null}
 * @param status proposed, pending, booked, arrived, fulfilled, cancelled, noshow, entered-in-error,
 *     checked-in, waitlist
 * @param services what it is for: service types, categories and reasons
 * @param start when
 */
public record AppointmentResource(
    String id, String subject, String status, List<Concept> services, FhirDate start)
    implements FhirResource {

  @Override
  public String type() {
    return "Appointment";
  }

  /** Reads the fields after the resource type. */
  static AppointmentResource read(FhirJson in) {
    String id = null;
    String subject = null;
    String status = null;
    List<Concept> services = new ArrayList<>(2);
    FhirDate start = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "status" -> status = in.code();
        case "serviceType", "serviceCategory", "reasonCode" ->
            services.addAll(in.list(Concept::read));
        case "appointmentType" -> services.add(Concept.read(in));
        case "start" -> start = in.date();
        case "participant" -> subject = patientAmong(in.list(AppointmentResource::actor));
        default -> in.skip();
      }
    }
    return new AppointmentResource(id, subject, status, services, start);
  }

  private static String patientAmong(List<String> actors) {
    for (String actor : actors) {
      if (actor.startsWith("Patient/") || actor.contains("/Patient/")) {
        return actor;
      }
    }
    return null;
  }

  private static String actor(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    String actor = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "actor" -> actor = Reference.read(in);
        default -> in.skip();
      }
    }
    return actor;
  }
}
