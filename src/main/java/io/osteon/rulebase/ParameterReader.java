package io.osteon.rulebase;

import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the thresholds and time windows from {@code parameters.yaml}. */
final class ParameterReader {
  private static final BilingualText UNREAD = new BilingualText("?", "?");

  private final Problems problems;

  ParameterReader(Problems problems) {
    this.problems = problems;
  }

  List<ParameterDefinition> read(String file, String text) {
    List<ParameterDefinition> definitions = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("parameters")
                  .forEach(entry -> definition(entry).ifPresent(definitions::add));
              root.reportUnknownKeys();
            });
    return definitions;
  }

  private Optional<ParameterDefinition> definition(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    Optional<BigDecimal> value = entry.requiredNumber("value");
    Optional<String> unit = entry.requiredText("unit");
    List<BigDecimal> range = entry.numbers("range");
    Optional<BigDecimal> step = entry.requiredNumber("step");
    Optional<String> source = entry.requiredText("source");
    String signedOffBy = entry.text("signedOffBy").orElse(null);
    Optional<BilingualText> meaning = entry.requiredWords("meaning");
    entry.reportUnknownKeys();
    if (range.size() != 2) {
      problems.error(
          entry.locationOf("range"), "range must be [lowest, highest]", "parameter-range");
      return Optional.empty();
    }
    if (id.isEmpty() || value.isEmpty() || unit.isEmpty() || step.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParameterDefinition(
            id.get(),
            value.get(),
            unit.get(),
            range.get(0),
            range.get(1),
            step.get(),
            source.get(),
            signedOffBy,
            meaning.orElse(UNREAD),
            places(entry)));
  }

  private static ParameterPlaces places(YamlMapping entry) {
    return new ParameterPlaces(
        entry.locationOf("value"),
        entry.locationOf("unit"),
        entry.locationOf("range"),
        entry.locationOf("step"),
        entry.locationOf("source"));
  }
}
