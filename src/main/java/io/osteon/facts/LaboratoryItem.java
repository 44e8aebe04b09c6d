package io.osteon.facts;

/** Laboratory and vital items of the data dictionary. */
public enum LaboratoryItem {
  CALCIUM_TOTAL("ca_total"),
  CALCIUM_CORRECTED("ca_corrected"),
  CALCIUM_IONISED("ca_ionised"),
  ALBUMIN("albumin"),
  CREATININE("creatinine"),
  CREATININE_BASELINE("creatinine_baseline"),
  EGFR("egfr"),
  VITAMIN_D_25_HYDROXY("vit_d_25oh"),
  PHOSPHATE("phosphate"),
  MAGNESIUM("magnesium"),
  PARATHYROID_HORMONE("pth"),
  ALKALINE_PHOSPHATASE("alp"),
  /** Alkaline phosphatase as a multiple of the laboratory's upper limit. */
  ALKALINE_PHOSPHATASE_RATIO("alp_xuln"),
  PROSTATE_SPECIFIC_ANTIGEN("psa"),
  C_REACTIVE_PROTEIN("crp"),
  LACTATE_DEHYDROGENASE("ldh"),
  BILIRUBIN("bilirubin"),
  PLATELETS("platelets"),
  HAEMOGLOBIN("haemoglobin"),
  PREGNANCY_TEST("hcg"),
  WEIGHT("weight"),
  HEIGHT("height"),
  QTC_INTERVAL("qtc");

  private final String key;

  LaboratoryItem(String key) {
    this.key = key;
  }

  /**
   * The key of the item in the terminology files and in scenarios, for example {@code ca_total}.
   */
  public String key() {
    return key;
  }
}
