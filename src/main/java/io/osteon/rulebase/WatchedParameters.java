package io.osteon.rulebase;

import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Parameters that remember which of them were read.
 *
 * @param parameters whose values are given
 * @param read takes the ids; safe for many threads where many read
 */
public record WatchedParameters(Parameters parameters, Set<String> read) implements Parameters {
  public WatchedParameters {
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(read, "read");
  }

  @Override
  public int days(String id) {
    read.add(id);
    return parameters.days(id);
  }

  @Override
  public int count(String id) {
    read.add(id);
    return parameters.count(id);
  }

  @Override
  public BigDecimal number(String id) {
    read.add(id);
    return parameters.number(id);
  }
}
