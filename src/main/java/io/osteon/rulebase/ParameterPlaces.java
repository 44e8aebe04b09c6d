package io.osteon.rulebase;

import java.util.Objects;

/**
 * Where the entries of a parameter are written, so that each fault is told at its own line.
 *
 * @param value of its value, which stands for the parameter as a whole
 * @param unit of its unit
 * @param range of the range within which a site may choose
 * @param step of the width of the grid
 * @param source of the id of its source
 */
public record ParameterPlaces(
    Location value, Location unit, Location range, Location step, Location source) {
  public ParameterPlaces {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(source, "source");
  }
}
