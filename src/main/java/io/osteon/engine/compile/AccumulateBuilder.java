package io.osteon.engine.compile;

import io.osteon.engine.check.Condition.Function;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.engine.vocabulary.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.core.base.accumulators.AverageAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalAverageAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalMaxAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalMinAccumulateFunction;
import org.drools.core.base.accumulators.BigDecimalSumAccumulateFunction;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.model.Condition;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.drools.model.view.BindViewItem1;

/** Makes accumulations of Drools' executable model; the functions are Drools' own. */
final class AccumulateBuilder {

  private final Map<Integer, Variable<?>> variables;
  private final Map<Integer, PatternImpl<?>> patterns;

  AccumulateBuilder(Map<Integer, Variable<?>> variables, Map<Integer, PatternImpl<?>> patterns) {
    this.variables = variables;
    this.patterns = patterns;
  }

  Condition build(Condition source, List<Function> functions) {
    AccumulateFunction[] gathered =
        functions.stream().map(this::function).toArray(AccumulateFunction[]::new);
    return new AccumulatePatternImpl<>(source, null, gathered);
  }

  private AccumulateFunction function(Function function) {
    Variable<?> argument = function.argument() == null ? null : argument(function);
    return new AccumulateFunction(argument, implementation(function))
        .as(variables.get(function.slot()));
  }

  /** What is gathered: the fact itself, or a value that is bound on its pattern. */
  private Variable<?> argument(Function function) {
    Term term = function.argument();
    int slot = Terms.slots(term).iterator().next();
    if (term instanceof Term.Variable) {
      return variables.get(slot);
    }
    DeclarationImpl<?> value =
        new DeclarationImpl<>(boxed(term.type()), "_value_" + function.slot());
    Expression read = new TermCompiler(slot).expression(term);
    patterns
        .get(slot)
        .addBinding(
            new BindViewItem1<>(
                value, fact -> read.value(fact, null), variables.get(slot), null, null));
    return value;
  }

  private static Class<?> boxed(ValueType type) {
    if (type.raw() == int.class) {
      return Integer.class;
    }
    return type.raw() == boolean.class ? Boolean.class : type.raw();
  }

  private static Supplier<?> implementation(Function function) {
    boolean whole = function.argument() != null && function.argument().type().isInteger();
    return switch (function.function()) {
      case "count" -> CountAccumulateFunction::new;
      case "collectList" -> CollectListAccumulateFunction::new;
      case "min" ->
          whole
              ? IntegerMinAccumulateFunction::new
              : (Supplier<?>) BigDecimalMinAccumulateFunction::new;
      case "max" ->
          whole
              ? IntegerMaxAccumulateFunction::new
              : (Supplier<?>) BigDecimalMaxAccumulateFunction::new;
      case "sum" ->
          whole
              ? IntegerSumAccumulateFunction::new
              : (Supplier<?>) BigDecimalSumAccumulateFunction::new;
      case "average" ->
          whole
              ? AverageAccumulateFunction::new
              : (Supplier<?>) BigDecimalAverageAccumulateFunction::new;
      default -> throw new IllegalArgumentException(function.function());
    };
  }
}
