package io.osteon.engine.explain;

import io.osteon.engine.Firing.Reason;
import io.osteon.engine.Firing.ReasonKind;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.engine.compile.Expression;
import io.osteon.engine.compile.TermCompiler;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known about the constraints of a pattern before any case: text, fields, parameters. */
final class Evidence {

  private final String factType;
  private final String text;
  private final int slot;
  private final List<String> fields;
  private final List<String> fixedParameters;
  private final List<ComputedRead> computedReads = new ArrayList<>();

  /** A read of a field that rests on parameters. */
  private record ComputedRead(Expression target, Accessor accessor) {}

  /**
   * @param present the parameters that decide whether there is a fact of the type at all
   */
  Evidence(
      String factType, String text, int slot, List<Constraint> constraints, List<String> present) {
    this.factType = factType;
    this.text = text;
    this.slot = slot;
    Set<String> names = new LinkedHashSet<>();
    Set<String> parameters = new LinkedHashSet<>();
    for (Constraint constraint : constraints) {
      Terms.walk(constraint.term(), part -> inspect(part, names, parameters));
    }
    parameters.addAll(present);
    this.fields = List.copyOf(names);
    this.fixedParameters = List.copyOf(parameters);
  }

  private void inspect(Term part, Set<String> names, Set<String> parameters) {
    if (part instanceof Term.Constant constant && constant.parameter() != null) {
      parameters.add(constant.parameter());
    }
    if (part instanceof Term.Read read) {
      if (read.target() instanceof Term.Variable variable && variable.slot() == slot) {
        names.add(read.accessor().name());
      }
      if (!read.accessor().parameters().isEmpty()) {
        computedReads.add(
            new ComputedRead(new TermCompiler(slot).expression(read.target()), read.accessor()));
      }
    }
  }

  Reason reason(ReasonKind kind, List<Fact> facts, Frame frame) {
    return new Reason(
        kind, factType, text, facts, fields, parameters(facts, frame), frame.because(facts));
  }

  private List<String> parameters(List<Fact> facts, Frame frame) {
    if (computedReads.isEmpty()) {
      return fixedParameters;
    }
    Set<String> ids = new LinkedHashSet<>(fixedParameters);
    for (Fact fact : facts) {
      for (ComputedRead read : computedReads) {
        Object target = read.target().value(fact, frame.slots());
        if (target != null) {
          ids.addAll(read.accessor().parametersOf(target));
        }
      }
    }
    return List.copyOf(ids);
  }
}
