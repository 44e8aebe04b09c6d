package io.osteon.clinical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.osteon.facts.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The parameters as shipped in {@code rules/parameters.yaml}, some replaced by a test. */
final class ShippedParameters implements Parameters {
  /** All as shipped. */
  static final ShippedParameters SHIPPED = new ShippedParameters(read());

  private final Map<String, BigDecimal> values;

  private ShippedParameters(Map<String, BigDecimal> values) {
    this.values = values;
  }

  /** A copy in which one parameter has another value. */
  ShippedParameters with(String id, String value) {
    number(id);
    Map<String, BigDecimal> changed = new HashMap<>(values);
    changed.put(id, new BigDecimal(value));
    return new ShippedParameters(changed);
  }

  @Override
  public int days(String id) {
    return number(id).intValueExact();
  }

  @Override
  public int count(String id) {
    return number(id).intValueExact();
  }

  @Override
  public BigDecimal number(String id) {
    BigDecimal value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + id);
    }
    return value;
  }

  private static Map<String, BigDecimal> read() {
    Map<String, BigDecimal> values = new HashMap<>();
    try {
      JsonNode file = new YAMLMapper().readTree(Path.of("rules", "parameters.yaml").toFile());
      for (JsonNode entry : file.get("parameters")) {
        values.put(entry.get("id").asText(), new BigDecimal(entry.get("value").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
