package io.osteon.engine.compile;

import java.util.Objects;
import org.drools.model.Constraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;

/**
 * A constraint of Drools' model over a closure.
 *
 * <p>Drools shares nodes between rules whose constraints have the same id, so that the id must say
 * all that the closure does.
 */
final class ClosureConstraint extends AbstractSingleConstraint implements HashedExpression {

  private final Variable<?>[] variables;
  private final int[] slotOfVariable;
  private final int slots;
  private final Test test;

  /**
   * A constraint.
   *
   * @param id that tells it from all others
   * @param variables the fact of the pattern first
   * @param slotOfVariable the numbers of the variables
   * @param slots how many numbers the rule has
   * @param test what must hold
   */
  ClosureConstraint(
      String id, Variable<?>[] variables, int[] slotOfVariable, int slots, Test test) {
    super(id, PredicateInformation.EMPTY_PREDICATE_INFORMATION);
    this.variables = variables;
    this.slotOfVariable = slotOfVariable;
    this.slots = slots;
    this.test = test;
  }

  private boolean test(Object... values) {
    if (values.length > 1 && !EvaluationScope.current().step()) {
      return false;
    }
    Object[] filled = new Object[slots];
    for (int i = 0; i < values.length; i++) {
      filled[slotOfVariable[i]] = values[i];
    }
    return test.holds(values.length == 0 ? null : values[0], filled);
  }

  @Override
  public Variable<?>[] getVariables() {
    return variables;
  }

  @Override
  public PredicateN getPredicate() {
    return this::test;
  }

  @Override
  public Predicate1<Object> getPredicate1() {
    return fact -> test.holds(fact, null);
  }

  @Override
  public Predicate2<Object, Object> getPredicate2() {
    return this::test;
  }

  @Override
  public Predicate3<Object, Object, Object> getPredicate3() {
    return this::test;
  }

  @Override
  public Predicate4<Object, Object, Object, Object> getPredicate4() {
    return this::test;
  }

  @Override
  public Predicate5<Object, Object, Object, Object, Object> getPredicate5() {
    return this::test;
  }

  @Override
  public String getExpressionHash() {
    return getExprId();
  }

  @Override
  public Constraint negate() {
    throw new UnsupportedOperationException("rules negate by not");
  }

  @Override
  public Constraint replaceVariable(Variable oldVariable, Variable newVariable) {
    throw new UnsupportedOperationException("no construct replaces variables");
  }

  @Override
  public boolean isEqualTo(ModelComponent other) {
    return other instanceof ClosureConstraint constraint
        && Objects.equals(getExprId(), constraint.getExprId());
  }
}
