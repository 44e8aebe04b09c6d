package io.osteon.facts;

/** What a drug counts as in the rules. */
public enum DrugClass {
  DENOSUMAB,
  INTRAVENOUS_BISPHOSPHONATE,
  ORAL_BISPHOSPHONATE,
  IMMUNE_CHECKPOINT_INHIBITOR,
  /** Teriparatide, abaloparatide: parathyroid hormone analogues for osteoporosis. */
  PARATHYROID_HORMONE_ANALOGUE,
  /** Parathyroid hormone 1-84, palopegteriparatide: replacement in hypoparathyroidism. */
  PARATHYROID_HORMONE_REPLACEMENT,
  CALCIUM,
  VITAMIN_D,
  /** Calcitriol, alfacalcidol: not counted as vitamin D intake. */
  ACTIVE_VITAMIN_D,
  CALCIMIMETIC,
  RADIUM_223,
  ABIRATERONE,
  CORTICOSTEROID,
  ANALGESIC,
  /** Non-steroidal anti-inflammatory drug: an analgesic, too. */
  NONSTEROIDAL_ANTI_INFLAMMATORY,
  AMINOGLYCOSIDE,
  CISPLATIN,
  CALCINEURIN_INHIBITOR,
  CONTRAST_MEDIUM,
  LOOP_DIURETIC,
  THIAZIDE,
  CALCITONIN,
  OTHER
}
