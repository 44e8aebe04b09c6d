package io.osteon.engine.check;

import io.osteon.engine.vocabulary.ValueType;
import java.util.List;

/** A checked element of the left-hand side of a rule. */
public sealed interface Condition {

  /**
   * Asks for a fact, or for a value.
   *
   * @param slot the number of the fact within the rule
   * @param name its binding with the dollar sign, or {@code null}
   * @param type of the fact
   * @param constraints all of which must hold
   * @param text the constraints as written
   * @param from where the value is taken from, {@code null} for a fact of the case
   */
  record PatternCondition(
      int slot, String name, ValueType type, List<Constraint> constraints, String text, Term from)
      implements Condition {}

  /**
   * One constraint of a pattern, or a test of its own.
   *
   * @param term that must be true
   * @param text as written
   */
  record Constraint(Term term, String text) {}

  /** All must hold. */
  record AndCondition(List<Condition> conditions) implements Condition {}

  /** At least one must hold; the rule fires for each that does. */
  record OrCondition(List<Condition> conditions) implements Condition {}

  /** There must be none. */
  record NotCondition(Condition condition) implements Condition {}

  /** There must be at least one. */
  record ExistsCondition(Condition condition) implements Condition {}

  /** A test over what was bound before. */
  record TestCondition(Constraint constraint) implements Condition {}

  /**
   * Gathers values over all matches of a source.
   *
   * @param source whose matches are gathered
   * @param functions at least one
   * @param constraints on the results
   * @param text the constraints on the results as written
   */
  record AccumulateCondition(
      Condition source, List<Function> functions, List<Constraint> constraints, String text)
      implements Condition {}

  /**
   * One function of an accumulation.
   *
   * @param slot of its result
   * @param name the binding of its result with the dollar sign
   * @param function for example {@code max}
   * @param argument what is gathered, {@code null} for a count of matches
   * @param type of the result
   */
  record Function(int slot, String name, String function, Term argument, ValueType type) {}
}
