package io.osteon.intake.fhir;

import io.osteon.intake.CaseAssembler;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.PatientResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes sure that a Bundle is about one person. Two Patients, or resources without a Patient that
 * name two, make it invalid; a resource about somebody else than the Bundle's Patient is left out
 * with a note.
 */
final class SubjectCheck {
  private final BundleContent content;
  private final CaseAssembler assembler;

  SubjectCheck(BundleContent content, CaseAssembler assembler) {
    this.content = content;
    this.assembler = assembler;
  }

  /** What makes the Bundle invalid; leaves out, with notes, what is about somebody else. */
  List<Violation> apply() {
    List<Entry<PatientResource>> patients = content.of(PatientResource.class);
    if (patients.size() > 1) {
      return patients.stream()
          .skip(1)
          .map(p -> new Violation(p.pointer(), p.name(), "one Patient in a Bundle"))
          .toList();
    }
    return patients.isEmpty() ? oneSubject() : onlyAbout(patients.get(0));
  }

  private List<Violation> oneSubject() {
    List<Violation> violations = new ArrayList<>();
    String first = null;
    for (Entry<?> entry : content.all()) {
      String subject = entry.resource().subject();
      if (subject == null || isContained(subject)) {
        continue;
      }
      if (first == null) {
        first = subject;
      } else if (!identifier(first).equals(identifier(subject))) {
        violations.add(
            new Violation(entry.pointer(), subject, "resources about one person, " + first));
      }
    }
    return violations.size() > 20 ? violations.subList(0, 20) : violations;
  }

  private List<Violation> onlyAbout(Entry<PatientResource> patient) {
    content.removeIf(
        entry -> {
          boolean other = !isAbout(patient, entry.resource());
          if (other) {
            assembler.note(
                entry.name(),
                "other-subject",
                "the resource is not about the Bundle's Patient; left out");
          }
          return other;
        });
    return List.of();
  }

  private static boolean isAbout(Entry<PatientResource> patient, FhirResource resource) {
    String subject = resource.subject();
    if (subject == null || isContained(subject) || subject.equals(patient.fullUrl())) {
      return true;
    }
    String id = patient.resource().id();
    String url = patient.fullUrl();
    if (id == null && url == null) {
      return true; // a Patient that nothing can refer to
    }
    String wanted = identifier(subject);
    boolean same = wanted.equals(id) || (url != null && wanted.equals(identifier(url)));
    return same && (!subject.contains("/") || subject.contains("Patient/"));
  }

  private static boolean isContained(String reference) {
    return reference.startsWith("#");
  }

  /** The last part of a reference, without type, server and version. */
  private static String identifier(String reference) {
    int history = reference.indexOf("/_history/");
    String plain = history < 0 ? reference : reference.substring(0, history);
    int end = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':'));
    return plain.substring(end + 1);
  }
}
