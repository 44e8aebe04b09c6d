package io.osteon.facts;

/**
 * What is known about bone metastases. Giant cell tumour of bone and myeloma are not bone
 * metastases.
 */
public enum BoneMetastasisStatus {
  CONFIRMED,
  SUSPECTED,
  /** The diagnoses are known and none is a bone metastasis. */
  NONE,
  /** No list of diagnoses was supplied. */
  UNKNOWN
}
