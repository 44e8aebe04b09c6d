package io.osteon.rulebase;

/** What sort of work an action is. */
public enum ActionKind {
  REFERRAL,
  ORDER_LABORATORY,
  ORDER_IMAGING,
  HOLD_MEDICATION,
  STOP_MEDICATION,
  START_MEDICATION,
  ADJUST_DOSE,
  EXAMINATION,
  RECORD_DATA,
  COUNSEL,
  MONITOR
}
