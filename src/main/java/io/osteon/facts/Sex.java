package io.osteon.facts;

/** Administrative sex as the dose and pregnancy rules need it; unknown is {@code null}. */
public enum Sex {
  FEMALE,
  MALE
}
