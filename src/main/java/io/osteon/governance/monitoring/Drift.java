package io.osteon.governance.monitoring;

/** Whether a rate has changed by more than chance explains. */
public enum Drift {
  /** Too few cases to say. */
  UNKNOWN,
  /** It has not. */
  NONE,
  /** It has risen. */
  UP,
  /** It has fallen. */
  DOWN
}
