package io.osteon.rulebase;

import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a rule base, by id. */
public final class ParameterSet implements Parameters {
  private static final String DAYS = "d";

  private final Map<String, ParameterDefinition> definitions;
  private final Map<String, Integer> wholeNumbers;

  /** Holds definitions; of two with one id the first counts. */
  public ParameterSet(List<ParameterDefinition> definitions) {
    Map<String, ParameterDefinition> byId = new LinkedHashMap<>();
    Map<String, Integer> whole = new HashMap<>();
    for (ParameterDefinition definition : definitions) {
      if (byId.putIfAbsent(definition.id(), definition) == null && isWhole(definition.value())) {
        whole.put(definition.id(), definition.value().intValueExact());
      }
    }
    this.definitions = Collections.unmodifiableMap(byId);
    this.wholeNumbers = Map.copyOf(whole);
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 && value.abs().longValue() < Integer.MAX_VALUE;
  }

  @Override
  public int days(String id) {
    return whole(id, required(id).unit().equals(DAYS));
  }

  @Override
  public int count(String id) {
    return whole(id, !required(id).unit().equals(DAYS));
  }

  private int whole(String id, boolean unitFits) {
    Integer value = wholeNumbers.get(id);
    if (!unitFits || value == null) {
      ParameterDefinition definition = required(id);
      throw new IllegalArgumentException(
          "parameter %s is %s %s".formatted(id, definition.value(), definition.unit()));
    }
    return value;
  }

  @Override
  public BigDecimal number(String id) {
    return required(id).value();
  }

  private ParameterDefinition required(String id) {
    ParameterDefinition definition = definitions.get(id);
    if (definition == null) {
      throw new IllegalArgumentException("there is no parameter " + id);
    }
    return definition;
  }

  /** The definition of an id. */
  public Optional<ParameterDefinition> find(String id) {
    return Optional.ofNullable(definitions.get(id));
  }

  /** All definitions in the order of the file. */
  public Collection<ParameterDefinition> all() {
    return definitions.values();
  }
}
