package io.osteon.clinical;

import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneMetastasisStatus;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.Verification;
import java.util.List;
import java.util.Objects;

/**
 * Whether there are bone metastases: confirmed when any entry of the problem list is, else
 * suspected when any is; without an entry none when the list was supplied, else unknown. Giant cell
 * tumour of bone and multiple myeloma are not bone metastases.
 */
final class BoneMetastasisEvidence {
  private BoneMetastasisEvidence() {}

  /** The status of the case; dated by the earliest dated entry of that status. */
  static BoneMetastasis of(RecordedCase recorded) {
    List<Diagnosis> entries =
        recorded.all(Diagnosis.class).stream()
            .filter(diagnosis -> diagnosis.category() == ConditionCategory.BONE_METASTASIS)
            .toList();
    if (entries.stream().anyMatch(Diagnosis::confirmed)) {
      return of(entries, Verification.CONFIRMED, BoneMetastasisStatus.CONFIRMED);
    }
    if (!entries.isEmpty()) {
      return of(entries, Verification.SUSPECTED, BoneMetastasisStatus.SUSPECTED);
    }
    BoneMetastasisStatus status =
        recorded.lists().diagnosesKnown()
            ? BoneMetastasisStatus.NONE
            : BoneMetastasisStatus.UNKNOWN;
    return new BoneMetastasis(status, null, List.of());
  }

  private static BoneMetastasis of(
      List<Diagnosis> entries, Verification verification, BoneMetastasisStatus status) {
    List<Diagnosis> matching =
        entries.stream().filter(entry -> entry.verification() == verification).toList();
    Integer daysAgo =
        matching.stream()
            .map(Diagnosis::daysAgo)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    return new BoneMetastasis(status, daysAgo, Origins.of(matching));
  }
}
