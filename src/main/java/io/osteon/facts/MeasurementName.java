package io.osteon.facts;

/** Numbers of the clinical record that are not laboratory results; the unit of each is fixed. */
public enum MeasurementName {
  /** Pain on a numerical rating scale, 0 to 10. */
  PAIN_SCORE,
  /** Expected survival, months. */
  LIFE_EXPECTANCY,
  /** Number of bone lesions. */
  BONE_LESIONS,
  /** Number of metastases of any organ. */
  METASTASES,
  /** Weeks for which jaw bone has been exposed or probeable. */
  EXPOSED_JAW_BONE,
  /** ECOG performance status, 0 to 5. */
  ECOG_PERFORMANCE_STATUS
}
