package io.osteon.facts;

/** Dated events of a clinical course, past or planned. */
public enum EventName {
  PATHOLOGICAL_FRACTURE,
  /** A skeletal-related event that is not specified further. */
  SKELETAL_RELATED_EVENT,
  SPINAL_CORD_COMPRESSION,
  BONE_RADIOTHERAPY,
  BONE_SURGERY,
  MULTIDISCIPLINARY_MEETING,
  /** The patient was put on the pathway for metastatic spinal cord compression. */
  SPINAL_CORD_COMPRESSION_PATHWAY,
  DENTAL_EXAMINATION,
  DENTAL_EXTRACTION,
  INVASIVE_DENTAL_PROCEDURE
}
