package io.osteon.facts;

/** What a condition counts as in the rules. */
public enum ConditionCategory {
  /** A primary solid malignancy, or a malignancy whose primary site is unknown. */
  SOLID_TUMOUR,
  /** Multiple myeloma. */
  MYELOMA,
  /** Secondary malignant neoplasm of bone. */
  BONE_METASTASIS,
  /** Giant cell tumour of bone: neither a metastasis nor, here, a cancer. */
  GIANT_CELL_TUMOUR_OF_BONE,
  /** Another malignancy of the skeleton, for example osteosarcoma. */
  SKELETAL_MALIGNANCY,
  /**
   * A malignancy that is not known to be a solid tumour: lymphoma, leukaemia, or one whose kind or
   * primary is not stated, metastases included.
   */
  OTHER_MALIGNANCY,
  /** Anything else that a rule asks for, for example hypoparathyroidism. */
  OTHER
}
