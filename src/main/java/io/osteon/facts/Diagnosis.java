package io.osteon.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the problem list.
 *
 * @param condition the concept key of the terminology, for example {@code breast_cancer}
 * @param category what the condition counts as
 * @param verification confirmed or suspected
 * @param date day of diagnosis, or {@code null} when unknown
 * @param daysAgo days since the diagnosis (0 or more), or {@code null} when unknown
 * @param sources where it was read
 */
public record Diagnosis(
    String condition,
    ConditionCategory category,
    Verification verification,
    LocalDate date,
    Integer daysAgo,
    List<Source> sources)
    implements Fact {
  public Diagnosis {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(verification, "verification");
    sources = List.copyOf(sources);
  }

  /** The diagnosis is confirmed. */
  public boolean confirmed() {
    return verification == Verification.CONFIRMED;
  }

  /**
   * A primary solid malignancy, an unknown primary included; not myeloma, not giant cell tumour of
   * bone.
   */
  public boolean solidTumour() {
    return category == ConditionCategory.SOLID_TUMOUR;
  }

  /**
   * Any malignancy, active or past: a solid tumour, an unknown primary, myeloma, a primary
   * malignant bone tumour, lymphoma or leukaemia, or one that is not specified further. Not bone
   * metastasis and not giant cell tumour of bone, which rules ask for by themselves.
   */
  public boolean cancer() {
    return switch (category) {
      case SOLID_TUMOUR, MYELOMA, SKELETAL_MALIGNANCY, OTHER_MALIGNANCY -> true;
      case BONE_METASTASIS, GIANT_CELL_TUMOUR_OF_BONE, OTHER -> false;
    };
  }

  /** A malignancy whose primary site is known: not an unknown primary, not metastases alone. */
  public boolean primaryKnown() {
    return switch (category) {
      case SOLID_TUMOUR -> !condition.equals("unknown_primary");
      case MYELOMA, SKELETAL_MALIGNANCY -> true;
      case BONE_METASTASIS, GIANT_CELL_TUMOUR_OF_BONE, OTHER_MALIGNANCY, OTHER -> false;
    };
  }
}
