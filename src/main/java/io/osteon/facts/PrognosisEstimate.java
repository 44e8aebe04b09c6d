package io.osteon.facts;

import java.util.List;

/**
 * Computed: the new Katagiri score of skeletal metastases, for the tumour board when surgery is
 * considered. Each case has exactly one.
 *
 * @param total 0 to 10, or {@code null} while items are missing; 7 or more means a short, 3 or less
 *     a long expected survival
 * @param missingItems what the score lacks, in the order of the score: {@code primary_growth},
 *     {@code visceral_metastases}, {@code crp}, {@code ldh}, {@code albumin}, {@code platelets},
 *     {@code calcium}, {@code bilirubin}, {@code ecog}, {@code chemotherapy}, {@code bone_lesions}
 */
public record PrognosisEstimate(Integer total, List<String> missingItems, List<Source> sources)
    implements Fact {
  public PrognosisEstimate {
    missingItems = List.copyOf(missingItems);
    sources = List.copyOf(sources);
  }

  /** Items are missing, so that there is no total. */
  public boolean incomplete() {
    return total == null;
  }
}
