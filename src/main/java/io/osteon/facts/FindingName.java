package io.osteon.facts;

/**
 * Clinical findings and statements that are present, absent, or (when there is no fact) unknown.
 */
public enum FindingName {
  /**
   * Any new neurological deficit that may come from the spinal cord or cauda equina, not specified
   * further.
   */
  NEUROLOGICAL_DEFICIT,
  LIMB_WEAKNESS,
  GAIT_DIFFICULTY,
  SENSORY_LOSS,
  BLADDER_OR_BOWEL_DYSFUNCTION,
  SADDLE_ANAESTHESIA,
  CORD_OR_CAUDA_EQUINA_SIGNS,
  /** Compression of the spinal cord or cauda equina on imaging. */
  SPINAL_CORD_COMPRESSION_ON_IMAGING,
  /** Pain in the spine of whatever kind. */
  SPINAL_PAIN,
  /** Spinal pain with a feature that suggests metastases, not specified further. */
  SUSPICIOUS_SPINAL_PAIN,
  SEVERE_UNREMITTING_SPINAL_PAIN,
  PROGRESSIVE_SPINAL_PAIN,
  MECHANICAL_SPINAL_PAIN,
  SPINAL_PAIN_ON_STRAINING,
  NOCTURNAL_SPINAL_PAIN,
  LOCALISED_SPINAL_TENDERNESS,
  THORACIC_OR_CERVICAL_SPINAL_PAIN,
  /** An analgesic is taken. */
  ANALGESIC,
  BONE_LESION,
  VISCERAL_METASTASIS,
  /** Tissue proves the metastasis, or the known primary with a concordant lesion. */
  HISTOLOGY_CONFIRMED,
  /** Prostate cancer that progresses in spite of castration. */
  CASTRATION_RESISTANT,
  /** Prostate cancer that still responds to castration. */
  CASTRATION_SENSITIVE,
  /** Growth plates are closed. */
  SKELETALLY_MATURE,
  /** The skeleton was still growing while denosumab was given. */
  GROWING_SKELETON_ON_TREATMENT,
  /** Giant cell tumour of bone that is unresectable or whose resection would be morbid. */
  UNRESECTABLE_OR_MORBID_RESECTION,
  DIALYSIS,
  HYPOCALCAEMIA_SYMPTOMS,
  HYPERCALCAEMIA_SYMPTOMS,
  UNHEALED_DENTAL_WOUND,
  JAW_RADIOTHERAPY,
  SKELETAL_RADIOTHERAPY,
  POSTOPERATIVE_RADIOTHERAPY,
  THIGH_HIP_OR_GROIN_PAIN,
  EAR_SYMPTOMS,
  PREGNANT,
  CONTRACEPTION,
  POSTMENOPAUSAL,
  LACTATING,
  HEREDITARY_FRUCTOSE_INTOLERANCE,
  /** Myeloma is on, or needs, anti-myeloma therapy; absent means smouldering disease. */
  MYELOMA_NEEDS_TREATMENT,
  /** The checkpoint inhibitor is being postponed so that a bone-targeted agent goes first. */
  CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT,
  DIFFUSE_OSTEOBLASTIC_DISEASE,
  /** A pathological fracture has been managed already, by surgery or otherwise. */
  PATHOLOGICAL_FRACTURE_MANAGED
}
