package io.osteon.verification.mutation;

import io.osteon.facts.Parameters;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a rule base, and each of them moved by one step under a marked id, so that a
 * rule can read a moved value at one place and the true one at another.
 */
final class MovedParameters implements Parameters {
  private final ParameterSet parameters;

  MovedParameters(ParameterSet parameters) {
    this.parameters = parameters;
  }

  /** Which way a value is moved. */
  enum Direction {
    UP("~up"),
    DOWN("~down");

    private final String mark;

    Direction(String mark) {
      this.mark = mark;
    }

    /** The id of the moved value. */
    String mark(String id) {
      return id + mark;
    }

    /** The value, one step further. */
    BigDecimal moved(ParameterDefinition definition) {
      BigDecimal step = this == UP ? definition.step() : definition.step().negate();
      return definition.value().add(step);
    }
  }

  @Override
  public int days(String id) {
    return set(id).days(plain(id));
  }

  @Override
  public int count(String id) {
    return set(id).count(plain(id));
  }

  @Override
  public BigDecimal number(String id) {
    return set(id).number(plain(id));
  }

  private static String plain(String id) {
    for (Direction direction : Direction.values()) {
      if (id.endsWith(direction.mark)) {
        return id.substring(0, id.length() - direction.mark.length());
      }
    }
    return id;
  }

  private ParameterSet set(String id) {
    for (Direction direction : Direction.values()) {
      if (id.endsWith(direction.mark)) {
        return with(parameters, plain(id), direction);
      }
    }
    return parameters;
  }

  /** The parameters with one of them moved. */
  static ParameterSet with(ParameterSet parameters, String id, Direction direction) {
    List<ParameterDefinition> definitions = new ArrayList<>();
    for (ParameterDefinition definition : parameters.all()) {
      definitions.add(
          definition.id().equals(id)
              ? withValue(definition, direction.moved(definition))
              : definition);
    }
    return new ParameterSet(definitions);
  }

  private static ParameterDefinition withValue(ParameterDefinition definition, BigDecimal value) {
    return new ParameterDefinition(
        definition.id(),
        value,
        definition.unit(),
        definition.minimum(),
        definition.maximum(),
        definition.step(),
        definition.source(),
        definition.signedOffBy(),
        definition.meaning(),
        definition.places());
  }
}
