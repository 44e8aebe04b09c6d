package io.osteon.web.mdt.patient;

import io.osteon.facts.FindingName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the form of a case groups findings; each stands in one group. */
final class FindingGroups {
  /** Groups by key, in the order of the form. */
  static final Map<String, List<FindingName>> ALL = all();

  private FindingGroups() {}

  private static Map<String, List<FindingName>> all() {
    Map<String, List<FindingName>> groups = new LinkedHashMap<>();
    groups.put(
        "spine",
        List.of(
            FindingName.NEUROLOGICAL_DEFICIT,
            FindingName.LIMB_WEAKNESS,
            FindingName.GAIT_DIFFICULTY,
            FindingName.SENSORY_LOSS,
            FindingName.BLADDER_OR_BOWEL_DYSFUNCTION,
            FindingName.SADDLE_ANAESTHESIA,
            FindingName.CORD_OR_CAUDA_EQUINA_SIGNS,
            FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING,
            FindingName.SPINAL_PAIN,
            FindingName.SUSPICIOUS_SPINAL_PAIN,
            FindingName.SEVERE_UNREMITTING_SPINAL_PAIN,
            FindingName.PROGRESSIVE_SPINAL_PAIN,
            FindingName.MECHANICAL_SPINAL_PAIN,
            FindingName.SPINAL_PAIN_ON_STRAINING,
            FindingName.NOCTURNAL_SPINAL_PAIN,
            FindingName.LOCALISED_SPINAL_TENDERNESS,
            FindingName.THORACIC_OR_CERVICAL_SPINAL_PAIN));
    groups.put(
        "tumour",
        List.of(
            FindingName.BONE_LESION,
            FindingName.DIFFUSE_OSTEOBLASTIC_DISEASE,
            FindingName.VISCERAL_METASTASIS,
            FindingName.HISTOLOGY_CONFIRMED,
            FindingName.CASTRATION_RESISTANT,
            FindingName.CASTRATION_SENSITIVE,
            FindingName.MYELOMA_NEEDS_TREATMENT,
            FindingName.UNRESECTABLE_OR_MORBID_RESECTION,
            FindingName.SKELETALLY_MATURE,
            FindingName.GROWING_SKELETON_ON_TREATMENT));
    groups.put(
        "bone",
        List.of(
            FindingName.PATHOLOGICAL_FRACTURE_MANAGED,
            FindingName.THIGH_HIP_OR_GROIN_PAIN,
            FindingName.SKELETAL_RADIOTHERAPY,
            FindingName.POSTOPERATIVE_RADIOTHERAPY,
            FindingName.ANALGESIC));
    groups.put(
        "mouth",
        List.of(
            FindingName.UNHEALED_DENTAL_WOUND,
            FindingName.JAW_RADIOTHERAPY,
            FindingName.EAR_SYMPTOMS));
    groups.put(
        "metabolism",
        List.of(
            FindingName.HYPOCALCAEMIA_SYMPTOMS,
            FindingName.HYPERCALCAEMIA_SYMPTOMS,
            FindingName.DIALYSIS,
            FindingName.HEREDITARY_FRUCTOSE_INTOLERANCE));
    groups.put(
        "reproduction",
        List.of(
            FindingName.POSTMENOPAUSAL,
            FindingName.PREGNANT,
            FindingName.CONTRACEPTION,
            FindingName.LACTATING));
    groups.put("treatment", List.of(FindingName.CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT));
    return Collections.unmodifiableMap(groups);
  }
}
