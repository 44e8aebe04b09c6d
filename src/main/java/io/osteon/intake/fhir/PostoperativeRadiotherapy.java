package io.osteon.intake.fhir;

import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.Concept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Radiotherapy of a bone on or after the day of an operation on the same bone is postoperative
 * radiotherapy; only the latest operation counts, and only sites with the same code are the same.
 */
final class PostoperativeRadiotherapy {
  private record Act(LocalDate date, Set<String> sites, Source source) {}

  private Act latestSurgery;
  private final List<Act> courses = new ArrayList<>();

  void surgery(LocalDate date, List<Concept> sites) {
    if (date != null && (latestSurgery == null || date.isAfter(latestSurgery.date()))) {
      latestSurgery = new Act(date, codes(sites), null);
    }
  }

  void radiotherapy(LocalDate date, List<Concept> sites, Source source) {
    if (date != null) {
      courses.add(new Act(date, codes(sites), source));
    }
  }

  void flush(CaseAssembler assembler) {
    if (latestSurgery == null) {
      return;
    }
    for (Act course : courses) {
      Set<String> shared = new HashSet<>(course.sites());
      shared.retainAll(latestSurgery.sites());
      if (!course.date().isBefore(latestSurgery.date())
          && !course.date().isAfter(assembler.at())
          && !shared.isEmpty()) {
        assembler.finding(FindingName.POSTOPERATIVE_RADIOTHERAPY, true, course.source());
      }
    }
  }

  private static Set<String> codes(List<Concept> sites) {
    Set<String> codes = new HashSet<>();
    for (Concept site : sites) {
      for (Coding coding : site.codings()) {
        codes.add(coding.system() + "|" + coding.code());
      }
    }
    return codes;
  }
}
