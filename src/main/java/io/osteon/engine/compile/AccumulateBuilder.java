package io.osteon.engine.compile;

import io.osteon.engine.check.Condition.AccumulateCondition;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition;
import org.drools.model.Variable;

/** Makes accumulations of Drools' executable model. */
final class AccumulateBuilder {

  AccumulateBuilder(Map<Integer, Variable<?>> variables) {}

  Condition build(List<Condition> source, AccumulateCondition accumulate) {
    throw new UnsupportedOperationException();
  }
}
