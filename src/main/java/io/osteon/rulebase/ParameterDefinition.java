package io.osteon.rulebase;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A threshold or time window that a site may configure.
 *
 * @param id for example {@code calcium.validity}
 * @param value the value in force, in {@code unit}
 * @param unit UCUM
 * @param minimum the lowest value that a site may choose
 * @param maximum the highest value that a site may choose
 * @param step values lie on a grid of this width that starts at {@code minimum}
 * @param source id in the evidence register, or {@code default} when no source gives the value
 * @param signedOffBy who approved a value for the site, or {@code null}
 * @param meaning what it decides
 * @param places where its entries are written
 */
public record ParameterDefinition(
    String id,
    BigDecimal value,
    String unit,
    BigDecimal minimum,
    BigDecimal maximum,
    BigDecimal step,
    String source,
    String signedOffBy,
    BilingualText meaning,
    ParameterPlaces places) {

  /** The source of a value that no document gives. */
  public static final String SERVICE_DEFAULT = "default";

  public ParameterDefinition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(maximum, "maximum");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(places, "places");
  }

  /** Where it is defined: the place of its value. */
  public Location location() {
    return places.value();
  }

  /** The value is an engineering choice that no source gives. */
  public boolean serviceDefault() {
    return source.equals(SERVICE_DEFAULT);
  }
}
