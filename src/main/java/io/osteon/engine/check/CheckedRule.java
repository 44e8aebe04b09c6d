package io.osteon.engine.check;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.FactType;
import java.util.List;
import java.util.Map;

/**
 * A rule in which every name is resolved and every type is right.
 *
 * @param file the path of its file
 * @param line 1-based line of its name
 * @param name unique within the rule base
 * @param attributes how it competes with other rules
 * @param conditions its left-hand side
 * @param actions its right-hand side
 * @param slots how many facts and values it numbers
 */
public record CheckedRule(
    String file,
    int line,
    String name,
    Attributes attributes,
    List<Condition> conditions,
    List<Action> actions,
    int slots) {

  /**
   * The attributes of a rule.
   *
   * @param salience higher runs earlier, 0 unless stated
   * @param activationGroup only one rule of a group fires; {@code null} when in none
   * @param enabled whether the rule takes part at all
   */
  public record Attributes(int salience, String activationGroup, boolean enabled) {}

  /** One statement of a consequence. */
  public sealed interface Action {}

  /**
   * A call of {@code advice}.
   *
   * @param kind which method
   * @param id the advice that is named
   * @param facts what is handed over, by the name of its binding without the dollar sign
   */
  public record Advise(Firing.Kind kind, String id, Map<String, Term> facts) implements Action {}

  /** Makes a fact and inserts it. */
  public record Insert(FactType type, List<Term> arguments) implements Action {}
}
