package io.osteon.engine.check;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.MethodSignature;
import io.osteon.engine.vocabulary.ValueType;
import java.util.List;

/** A checked expression: every name is resolved and every type is right. */
public sealed interface Term {

  /** The type of its value. */
  ValueType type();

  /**
   * A fixed value.
   *
   * @param parameter the id of the parameter that it was taken from, or {@code null}
   */
  record Constant(Object value, ValueType type, String parameter) implements Term {}

  /**
   * A fact, or a value that a condition made.
   *
   * @param slot its number within the rule
   */
  record Variable(int slot, ValueType type) implements Term {}

  /** A field of a fact; {@code null} when there is no fact. */
  record Read(Term target, Accessor accessor) implements Term {
    @Override
    public ValueType type() {
      return accessor.type();
    }
  }

  /** A method call; {@code null} when there is no value to call it on. */
  record Call(Term target, MethodSignature method, List<Term> arguments) implements Term {
    @Override
    public ValueType type() {
      return method.result();
    }
  }

  /** The comparisons. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in DRL. */
    public String sign() {
      return sign;
    }

    /** Whether it asks for an order. */
    public boolean isOrder() {
      return this != EQUAL && this != NOT_EQUAL;
    }
  }

  /** A comparison; one that asks for an order is false when a side is {@code null}. */
  record Comparison(Operator operator, Term left, Term right) implements Truth {}

  /** Both hold. */
  record And(Term left, Term right) implements Truth {}

  /** At least one holds. */
  record Or(Term left, Term right) implements Truth {}

  /** It does not hold. */
  record Not(Term term) implements Truth {}

  /** The value is one of several. */
  record In(Term value, List<Term> options, boolean negated) implements Truth {}

  /** A list has an element, or a text a part. */
  record Contains(Term whole, Term part, boolean negated) implements Truth {}

  /** A text matches a regular expression as a whole. */
  record Matches(Term text, String expression, boolean negated) implements Truth {}

  /** How a text is tested. */
  enum TextTest {
    STARTS_WITH,
    ENDS_WITH,
    LENGTH
  }

  /** A text starts or ends with another one, or has a length. */
  record Text(TextTest test, Term text, Term argument, boolean negated) implements Truth {}

  /** Arithmetic; {@code null} when a side is {@code null}. */
  record Arithmetic(char operator, Term left, Term right, ValueType type) implements Term {}

  /** A term that is true or false. */
  sealed interface Truth extends Term {
    @Override
    default ValueType type() {
      return ValueType.BOOLEAN;
    }
  }
}
