package io.osteon.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.osteon.facts.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The parameters of the rule base as its file states them. */
final class YamlParameters implements Parameters {

  private record Entry(BigDecimal value, String unit) {}

  private final Map<String, Entry> entries = new HashMap<>();

  /** Reads {@code rules/parameters.yaml}. */
  static YamlParameters shipped() {
    YamlParameters parameters = new YamlParameters();
    try {
      JsonNode root = new YAMLMapper().readTree(Path.of("rules/parameters.yaml").toFile());
      for (JsonNode entry : root.get("parameters")) {
        parameters.entries.put(
            entry.get("id").asText(),
            new Entry(new BigDecimal(entry.get("value").asText()), entry.get("unit").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parameters;
  }

  /** The same, with every switch on. */
  static YamlParameters withSwitchesOn() {
    YamlParameters parameters = shipped();
    parameters.entries.replaceAll(
        (id, entry) ->
            entry.unit().equals("{switch}") ? new Entry(BigDecimal.ONE, entry.unit()) : entry);
    return parameters;
  }

  @Override
  public int days(String id) {
    Entry entry = entry(id);
    if (!entry.unit().equals("d")) {
      throw new IllegalArgumentException(id + " is in " + entry.unit());
    }
    return entry.value().intValueExact();
  }

  @Override
  public int count(String id) {
    Entry entry = entry(id);
    if (!entry.unit().startsWith("{") && !entry.unit().equals("a")) {
      throw new IllegalArgumentException(id + " is in " + entry.unit());
    }
    return entry.value().intValueExact();
  }

  @Override
  public BigDecimal number(String id) {
    return entry(id).value();
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no parameter " + id);
    }
    return entry;
  }
}
