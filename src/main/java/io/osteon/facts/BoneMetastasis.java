package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Computed: whether there are bone metastases. Each case has exactly one.
 *
 * @param status confirmed if any entry is, else suspected if any is, else none or unknown
 * @param diagnosedDaysAgo days since the earliest entry of that status, 0 or more; {@code null}
 *     when undated
 */
public record BoneMetastasis(
    BoneMetastasisStatus status, Integer diagnosedDaysAgo, List<Source> sources) implements Fact {
  public BoneMetastasis {
    Objects.requireNonNull(status, "status");
    sources = List.copyOf(sources);
  }

  /** Bone metastases are confirmed. */
  public boolean confirmed() {
    return status == BoneMetastasisStatus.CONFIRMED;
  }

  /** Bone metastases are suspected but not confirmed. */
  public boolean suspected() {
    return status == BoneMetastasisStatus.SUSPECTED;
  }

  /** Bone metastases are known to be absent. */
  public boolean none() {
    return status == BoneMetastasisStatus.NONE;
  }
}
