package io.osteon.rulebase.terminology;

/** Parts of the body as far as rules and general diagnosis codes need them told apart. */
public enum BodyRegion {
  /** Any bone but the jaws. */
  BONE(null, false),
  /** Upper or lower jaw bone. */
  JAW(null, false),
  /** Head and neck whose radiotherapy reaches the jaws. */
  HEAD_AND_NECK("other_solid", false),
  BRAIN("other_solid", false),
  BREAST("breast_cancer", false),
  PROSTATE("prostate_cancer", false),
  LUNG("lung_cancer", true),
  KIDNEY("kidney_cancer", true),
  THYROID("thyroid_cancer", false),
  LIVER("other_solid", true),
  /** Any other inner organ. */
  OTHER_VISCERA("other_solid", true),
  /** Any other place, for example skin, chest wall or lymph nodes. */
  OTHER(null, false);

  private final String primaryCancer;
  private final boolean visceral;

  BodyRegion(String primaryCancer, boolean visceral) {
    this.primaryCancer = primaryCancer;
    this.visceral = visceral;
  }

  /**
   * The concept key of a primary cancer of unspecified type here, or {@code null} where the region
   * alone does not decide it.
   */
  public String primaryCancer() {
    return primaryCancer;
  }

  /** A metastasis here is a visceral metastasis. */
  public boolean visceral() {
    return visceral;
  }
}
