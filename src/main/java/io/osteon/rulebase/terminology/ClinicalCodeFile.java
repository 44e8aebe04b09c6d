package io.osteon.rulebase.terminology;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.MeasurementName;
import io.osteon.rulebase.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes that state findings, events and measurements: {@code clinical-codes.csv}. */
record ClinicalCodeFile(
    CodeIndex<FindingName> findings,
    CodeIndex<EventName> events,
    CodeIndex<MeasurementName> measurements) {

  /** What a code states. */
  private enum Kind {
    FINDING,
    EVENT,
    MEASUREMENT
  }

  static ClinicalCodeFile read(Map<String, String> folder, List<Problem> problems) {
    ClinicalCodeFile file =
        new ClinicalCodeFile(new CodeIndex<>(), new CodeIndex<>(), new CodeIndex<>());
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
                case FINDING -> add(row, findings, FindingName.values());
                case EVENT -> add(row, events, EventName.values());
                case MEASUREMENT -> add(row, measurements, MeasurementName.values());
              }
            });
  }

  private static <T extends Enum<T>> void add(CsvRow row, CodeIndex<T> index, T[] names) {
    Optional<T> name = row.oneOf("name", names, false);
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
