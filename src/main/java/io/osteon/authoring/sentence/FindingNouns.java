package io.osteon.authoring.sentence;

import io.osteon.facts.FindingName;
import java.util.EnumMap;
import java.util.Map;

/** Findings as nouns, where the label is an adjective or a statement. */
final class FindingNouns {
  private static final Map<FindingName, String> ENGLISH =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(FindingName.ANALGESIC, "use of an analgesic"),
              Map.entry(FindingName.HISTOLOGY_CONFIRMED, "histological proof of the metastasis"),
              Map.entry(FindingName.CASTRATION_RESISTANT, "castration resistance"),
              Map.entry(FindingName.CASTRATION_SENSITIVE, "castration sensitivity"),
              Map.entry(FindingName.SKELETALLY_MATURE, "skeletal maturity (growth plates closed)"),
              Map.entry(
                  FindingName.GROWING_SKELETON_ON_TREATMENT,
                  "a skeleton still growing during denosumab treatment"),
              Map.entry(
                  FindingName.UNRESECTABLE_OR_MORBID_RESECTION,
                  "unresectability, or a resection that would be morbid,"),
              Map.entry(FindingName.PREGNANT, "pregnancy"),
              Map.entry(FindingName.NEUROLOGICAL_DEFICIT, "a new neurological deficit"),
              Map.entry(FindingName.POSTMENOPAUSAL, "a postmenopausal state"),
              Map.entry(
                  FindingName.POSTOPERATIVE_RADIOTHERAPY,
                  "postoperative radiotherapy (given or arranged)"),
              Map.entry(
                  FindingName.MYELOMA_NEEDS_TREATMENT,
                  "treatment or need for treatment of myeloma"),
              Map.entry(
                  FindingName.CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT,
                  "postponement of the checkpoint inhibitor for a bone-targeted agent"),
              Map.entry(
                  FindingName.PATHOLOGICAL_FRACTURE_MANAGED,
                  "completed management of the pathological fracture"),
              Map.entry(FindingName.UNHEALED_DENTAL_WOUND, "an unhealed dental or oral wound"),
              Map.entry(FindingName.BONE_LESION, "a bone lesion")));

  private static final Map<FindingName, String> CHINESE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(FindingName.ANALGESIC, "镇痛药使用"),
              Map.entry(FindingName.HISTOLOGY_CONFIRMED, "转移灶的病理证实"),
              Map.entry(FindingName.GROWING_SKELETON_ON_TREATMENT, "地舒单抗治疗期间骨骼仍在生长的情况"),
              Map.entry(FindingName.UNRESECTABLE_OR_MORBID_RESECTION, "不可切除或手术致残的情况"),
              Map.entry(FindingName.POSTMENOPAUSAL, "绝经"),
              Map.entry(FindingName.POSTOPERATIVE_RADIOTHERAPY, "术后放疗（已行或已安排）"),
              Map.entry(FindingName.MYELOMA_NEEDS_TREATMENT, "骨髓瘤治疗或治疗需要"),
              Map.entry(
                  FindingName.CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT, "为先用骨靶向药而推迟免疫检查点抑制剂的情况"),
              Map.entry(FindingName.PATHOLOGICAL_FRACTURE_MANAGED, "对病理性骨折的处理"),
              Map.entry(FindingName.UNHEALED_DENTAL_WOUND, "未愈合的口腔创口")));

  private FindingNouns() {}

  /** The finding as a noun. */
  static String of(FindingName name, String label, boolean chinese) {
    return (chinese ? CHINESE : ENGLISH).getOrDefault(name, label);
  }

  /** The English noun takes a plural verb. */
  static boolean plural(String noun) {
    return noun.startsWith("symptoms") || noun.endsWith("signs");
  }
}
