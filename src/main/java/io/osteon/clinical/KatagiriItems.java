package io.osteon.clinical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of the new Katagiri score as points; each is {@code null} when it is not known.
 *
 * @param primaryGrowth growth of the primary: 0 slow, 2 moderate, 3 rapid
 * @param visceralMetastases visceral or cerebral metastases: 0 none, 1 nodular, 2 disseminated
 * @param laboratory 0 normal, 1 abnormal, 2 critical
 * @param missingLaboratory the results that {@code laboratory} lacks; none when it is known
 * @param performanceStatus 1 for ECOG 3 or worse, else 0
 * @param chemotherapy 1 for previous chemotherapy, else 0
 * @param boneLesions 1 for more than one skeletal metastasis, else 0
 */
record KatagiriItems(
    Integer primaryGrowth,
    Integer visceralMetastases,
    Integer laboratory,
    List<String> missingLaboratory,
    Integer performanceStatus,
    Integer chemotherapy,
    Integer boneLesions) {

  KatagiriItems {
    missingLaboratory = List.copyOf(missingLaboratory);
  }

  /** The total of 0 to 10, or what it lacks, the laboratory results by name. */
  ScoreTotal total() {
    Map<String, Integer> items = new LinkedHashMap<>();
    items.put("primary_growth", primaryGrowth);
    items.put("visceral_metastases", visceralMetastases);
    items.put("laboratory", laboratory);
    items.put("ecog", performanceStatus);
    items.put("chemotherapy", chemotherapy);
    items.put("bone_lesions", boneLesions);
    ScoreTotal score = ScoreTotal.of(items, null);
    List<String> missing = new ArrayList<>();
    for (String item : score.missingItems()) {
      if (item.equals("laboratory")) {
        missing.addAll(missingLaboratory);
      } else {
        missing.add(item);
      }
    }
    return new ScoreTotal(score.total(), List.copyOf(missing));
  }
}
