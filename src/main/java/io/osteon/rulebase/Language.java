package io.osteon.rulebase;

/** The languages in which the product speaks to clinicians. */
public enum Language {
  EN("en"),
  ZH("zh");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }
}
