package io.osteon.authoring.sentence;

/** What a line of a rule's sentence says. */
public enum LineKind {
  /** Opens a group: the deeper lines that follow belong to it. */
  GROUP,
  /** A condition. */
  CONDITION,
  /** What the rule does. */
  CONSEQUENCE,
  /** Something else about the rule, such as that it is switched off. */
  NOTE
}
