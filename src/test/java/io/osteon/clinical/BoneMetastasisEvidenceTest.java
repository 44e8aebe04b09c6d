package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneMetastasisStatus;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Verification;
import org.junit.jupiter.api.Test;

class BoneMetastasisEvidenceTest {
  @Test
  void anUnknownListOfDiagnosesIsNotAnEmptyOne() {
    assertThat(of(aCase()).status()).isEqualTo(BoneMetastasisStatus.UNKNOWN);
    assertThat(of(aCase().add(new RecordedLists(false, true, true))).status())
        .isEqualTo(BoneMetastasisStatus.UNKNOWN);
    assertThat(of(aCase().lists()).none()).isTrue();
  }

  @Test
  void confirmedGoesBeforeSuspectedWhateverTheOrder() {
    BoneMetastasis status =
        of(
            entry(
                entry(entry(aCase(), Verification.SUSPECTED, 60), Verification.CONFIRMED, 7),
                Verification.CONFIRMED,
                20));
    assertThat(status.confirmed()).isTrue();
    assertThat(status.diagnosedDaysAgo()).isEqualTo(20);
    assertThat(status.sources()).hasSize(2);
  }

  @Test
  void suspectedAloneIsSuspected() {
    BoneMetastasis status = of(entry(aCase(), Verification.SUSPECTED, null));
    assertThat(status.suspected()).isTrue();
    assertThat(status.diagnosedDaysAgo()).isNull();
  }

  @Test
  void myelomaAndGiantCellTumourAreNotBoneMetastases() {
    assertThat(
            of(aCase()
                    .lists()
                    .diagnosis(
                        "multiple_myeloma", ConditionCategory.MYELOMA, Verification.CONFIRMED, 5)
                    .diagnosis(
                        "gctb",
                        ConditionCategory.GIANT_CELL_TUMOUR_OF_BONE,
                        Verification.CONFIRMED,
                        5))
                .none())
        .isTrue();
  }

  private static CaseBuilder entry(
      CaseBuilder recorded, Verification verification, Integer daysAgo) {
    return recorded.diagnosis(
        "bone_metastasis", ConditionCategory.BONE_METASTASIS, verification, daysAgo);
  }

  private static BoneMetastasis of(CaseBuilder recorded) {
    return recorded.one(BoneMetastasis.class);
  }
}
