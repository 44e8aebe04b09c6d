package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * A problem, diagnosis or symptom.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param clinicalStatus active, recurrence, relapse, inactive, remission, resolved
 * @param verificationStatus confirmed, provisional, differential, unconfirmed, refuted,
 *     entered-in-error
 * @param code what it is
 * @param bodySites where it is
 * @param stages its stages, each as {@code stage.summary} names it
 * @param onset when it began: the start of a period
 * @param abated when it ended, or {@code null}
 * @param recordedDate when it was recorded
 * @param extensions for the asserted date and mCODE's histology
 */
public record ConditionResource(
    String id,
    String subject,
    Concept clinicalStatus,
    Concept verificationStatus,
    Concept code,
    List<Concept> bodySites,
    List<Concept> stages,
    FhirDate onset,
    FhirDate abated,
    FhirDate recordedDate,
    List<Extension> extensions)
    implements FhirResource {

  @Override
  public String type() {
    return "Condition";
  }

  /** Reads the fields after the resource type. */
  static ConditionResource read(FhirJson in) {
    String id = null;
    String subject = null;
    Concept clinicalStatus = Concept.NONE;
    Concept verificationStatus = Concept.NONE;
    Concept code = Concept.NONE;
    List<Concept> bodySites = List.of();
    List<Concept> stages = List.of();
    FhirDate onset = null;
    FhirDate abated = null;
    FhirDate recordedDate = null;
    List<Extension> extensions = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "clinicalStatus" -> clinicalStatus = Concept.read(in);
        case "verificationStatus" -> verificationStatus = Concept.read(in);
        case "code" -> code = Concept.read(in);
        case "bodySite" -> bodySites = in.list(Concept::read);
        case "stage" -> stages = in.list(ConditionResource::summary);
        case "onsetDateTime" -> onset = in.date();
        case "onsetPeriod" -> onset = Period.read(in).start();
        case "abatementDateTime" -> abated = in.date();
        case "abatementPeriod" -> abated = Period.read(in).end();
        case "recordedDate" -> recordedDate = in.date();
        case "extension" -> extensions = in.list(Extension::read);
        default -> in.skip();
      }
    }
    return new ConditionResource(
        id,
        subject,
        clinicalStatus,
        verificationStatus,
        code,
        bodySites,
        stages,
        onset,
        abated,
        recordedDate,
        extensions);
  }

  private static Concept summary(FhirJson in) {
    if (!in.enterObject()) {
      return Concept.NONE;
    }
    Concept summary = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "summary" -> summary = Concept.read(in);
        default -> in.skip();
      }
    }
    return summary;
  }
}
