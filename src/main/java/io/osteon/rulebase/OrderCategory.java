package io.osteon.rulebase;

/** What sort of service an order asks for. */
public enum OrderCategory {
  LABORATORY,
  IMAGING,
  REFERRAL,
  EXAMINATION,
  MEDICATION
}
