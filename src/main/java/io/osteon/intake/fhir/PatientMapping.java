package io.osteon.intake.fhir;

import io.osteon.facts.Sex;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.PartialDate;
import io.osteon.intake.fhir.resource.Extension;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.intake.fhir.resource.PatientResource;

/** Age and sex from the Patient. */
final class PatientMapping {
  private static final String BIRTH_SEX =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";

  private final CaseContext context;

  PatientMapping(CaseContext context) {
    this.context = context;
  }

  void map(Entry<PatientResource> entry) {
    PatientResource patient = entry.resource();
    context.assembler().patient(null, sex(entry), entry.source());
    if (patient.birthDate() != null) {
      birthDate(patient.birthDate(), entry);
    }
    if (patient.deceased()) {
      context.note(entry, "deceased", "the patient is recorded as dead");
    }
  }

  private void birthDate(FhirDate birthDate, Entry<PatientResource> entry) {
    PartialDate date = new PartialDate(birthDate.earliest(), birthDate.latest());
    if (context.assembler().birthDate(date, entry.source())) {
      context.note(entry, CaseAssembler.PARTIAL_BIRTH_DATE, CaseAssembler.PARTIAL_BIRTH_DATE_MEANS);
    }
  }

  private Sex sex(Entry<PatientResource> entry) {
    Sex administrative = sexOf(entry.resource().gender());
    Extension extension = Extension.find(entry.resource().extensions(), BIRTH_SEX);
    Sex atBirth = extension == null ? null : sexAtBirth(extension.code());
    if (administrative != null && atBirth != null && administrative != atBirth) {
      context.note(
          entry,
          "sex-at-birth-differs",
          "the administrative gender is used; the recorded sex at birth differs from it");
    }
    return administrative != null ? administrative : atBirth;
  }

  private static Sex sexOf(String gender) {
    return switch (String.valueOf(gender)) {
      case "female" -> Sex.FEMALE;
      case "male" -> Sex.MALE;
      default -> null;
    };
  }

  private static Sex sexAtBirth(String code) {
    return switch (String.valueOf(code)) {
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> null;
    };
  }
}
