package io.osteon.facts;

/**
 * What the consequence of a rule may say ({@code advice} in DRL).
 *
 * <p>An id is that of a rule ({@code BTA-08}) or of a variant of its advice ({@code
 * BTA-08/hypercalcaemia}). The facts that are handed over are those that its text and its
 * explanation need.
 */
public interface Advice {

  /** The rule's advice is shown; for a variant: in that variant. */
  void recommend(String id, Object... facts);

  /** If the rule's advice is shown, then with this variant, too; by itself it shows nothing. */
  void refine(String id, Object... facts);

  /**
   * Something is missing that the rule needs; the id names an entry under {@code missing} of the
   * rule's advice.
   */
  void missing(String id, Object... facts);
}
