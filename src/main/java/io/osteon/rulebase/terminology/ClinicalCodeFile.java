package io.osteon.rulebase.terminology;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.MeasurementName;
import io.osteon.rulebase.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Codes that state findings and their absence, events, measurements and their coded answers, kinds
 * of procedures and regions of the body: {@code clinical-codes.csv}.
 */
record ClinicalCodeFile(
    CodeIndex<FindingName> findings,
    CodeIndex<FindingName> absences,
    CodeIndex<EventName> events,
    CodeIndex<MeasurementName> measurements,
    CodeIndex<BigDecimal> numbers,
    CodeIndex<ProcedureKind> procedures,
    CodeIndex<BodyRegion> regions) {

  /** What a code states. */
  private enum Kind {
    FINDING,
    /** The finding is known to be absent. */
    ABSENCE,
    EVENT,
    MEASUREMENT,
    /** A coded answer that stands for a number. */
    NUMBER,
    PROCEDURE,
    REGION
  }

  static ClinicalCodeFile read(Map<String, String> folder, List<Problem> problems) {
    ClinicalCodeFile file =
        new ClinicalCodeFile(
            new CodeIndex<>(),
            new CodeIndex<>(),
            new CodeIndex<>(),
            new CodeIndex<>(),
            new CodeIndex<>(),
            new CodeIndex<>(),
            new CodeIndex<>());
    CsvFile.rows(
            folder,
            "terminology/clinical-codes.csv",
            problems,
            "kind",
            "name",
            "system",
            "code",
            "match",
            "status")
        .forEach(file::add);
    return file;
  }

  private void add(CsvRow row) {
    row.status();
    row.oneOf("kind", Kind.values(), true)
        .ifPresent(
            kind -> {
              switch (kind) {
                case FINDING -> add(row, findings, row.oneOf("name", FindingName.values(), false));
                case ABSENCE -> add(row, absences, row.oneOf("name", FindingName.values(), false));
                case EVENT -> add(row, events, row.oneOf("name", EventName.values(), false));
                case MEASUREMENT ->
                    add(row, measurements, row.oneOf("name", MeasurementName.values(), false));
                case NUMBER -> add(row, numbers, row.text("name").map(text -> row.number("name")));
                case PROCEDURE ->
                    add(row, procedures, row.oneOf("name", ProcedureKind.values(), false));
                case REGION -> add(row, regions, row.oneOf("name", BodyRegion.values(), false));
              }
            });
  }

  private static <T> void add(CsvRow row, CodeIndex<T> index, Optional<T> name) {
    Optional<CodeSystem> system = row.codeSystem();
    Optional<String> code = row.text("code");
    Optional<Extent> match = row.oneOf("match", Extent.values(), true);
    if (name.isPresent() && system.isPresent() && code.isPresent() && match.isPresent()) {
      boolean prefix = match.get() == Extent.PREFIX;
      if (!index.add(system.get(), code.get(), prefix, name.get())) {
        row.duplicate("the code " + code.get());
      }
    }
  }
}
