package io.osteon.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import io.osteon.intake.InputNote;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.PatientCase;
import io.osteon.testing.ShippedTerminology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds small Bundles and reads them as of 2026-11-23. */
final class FhirCases {
  static final LocalDate AT = LocalDate.of(2026, 11, 23);

  private FhirCases() {}

  /** A collection of resources, each as JSON text in which a single quote stands for a double. */
  static String bundle(String... resources) {
    StringBuilder entries = new StringBuilder();
    for (String resource : resources) {
      entries.append(entries.isEmpty() ? "" : ",").append("{\"resource\":").append(resource);
      entries.append('}');
    }
    return ("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}")
        .replace('\'', '"');
  }

  static PatientCase read(String... resources) {
    return readJson(bundle(resources));
  }

  static PatientCase readJson(String json) {
    return FhirBundleReader.read(
        json.getBytes(StandardCharsets.UTF_8), AT, ShippedTerminology.terminology());
  }

  /** The violations of a text that must be refused. */
  static List<Violation> violations(String json) {
    return violations(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Violation> violations(byte[] json) {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> FhirBundleReader.read(json, AT, ShippedTerminology.terminology()));
    assertThat(refused).as("must be refused").isNotNull();
    return refused.violations();
  }

  /** A file of the test resources. */
  static String file(String name) {
    try (InputStream in = FhirCases.class.getResourceAsStream("/fhir/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T extends Fact> List<T> facts(PatientCase patientCase, Class<T> type) {
    return patientCase.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  static <T extends Fact> T only(PatientCase patientCase, Class<T> type) {
    List<T> found = facts(patientCase, type);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  static Optional<Boolean> finding(PatientCase patientCase, FindingName name) {
    return facts(patientCase, Finding.class).stream()
        .filter(finding -> finding.name() == name)
        .map(Finding::present)
        .findFirst();
  }

  static List<String> noteCodes(PatientCase patientCase) {
    return patientCase.notes().stream().map(InputNote::code).toList();
  }

  static List<Source> from(String... references) {
    return java.util.Arrays.stream(references).map(Source::new).toList();
  }

  /** An Observation with the rest of its fields. */
  static String observation(String id, String fields) {
    return "{'resourceType':'Observation','id':'" + id + "','status':'final'," + fields + "}";
  }

  /** A coded element. */
  static String code(String system, String code) {
    return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
  }

  static String loinc(String code) {
    return code("http://loinc.org", code);
  }

  static String snomed(String code) {
    return code("http://snomed.info/sct", code);
  }

  static String atc(String code) {
    return code("http://www.whocc.no/atc", code);
  }

  static String local(String code) {
    return code(LocalCodes.SYSTEM, code);
  }

  static String ucum(String value, String code) {
    return "{'value':" + value + ",'system':'http://unitsofmeasure.org','code':'" + code + "'}";
  }
}
