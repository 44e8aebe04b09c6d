package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * An order for a procedure or service.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status draft, active, on-hold, revoked, completed, entered-in-error, unknown
 * @param doNotPerform the order is not to do it
 * @param code what is ordered
 * @param occurrence when it is to take place: the first day
 * @param bodySites where
 */
public record ServiceRequestResource(
    String id,
    String subject,
    String status,
    boolean doNotPerform,
    Concept code,
    FhirDate occurrence,
    List<Concept> bodySites)
    implements FhirResource {

  @Override
  public String type() {
    return "ServiceRequest";
  }

  /** Reads the fields after the resource type. */
  static ServiceRequestResource read(FhirJson in) {
    String id = null;
    String subject = null;
    String status = null;
    boolean doNotPerform = false;
    Concept code = Concept.NONE;
    FhirDate occurrence = null;
    List<Concept> bodySites = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "doNotPerform" -> doNotPerform = Boolean.TRUE.equals(in.bool());
        case "code" -> code = Concept.read(in);
        case "occurrenceDateTime" -> occurrence = in.date();
        case "occurrencePeriod" -> occurrence = Period.read(in).first();
        case "bodySite" -> bodySites = in.list(Concept::read);
        default -> in.skip();
      }
    }
    return new ServiceRequestResource(
        id, subject, status, doNotPerform, code, occurrence, bodySites);
  }
}
