package io.osteon.facts;

import java.util.List;

/**
 * Computed: the Mirels score of a long-bone lesion, present when at least one item or the total was
 * recorded.
 *
 * @param total 4 to 12, or {@code null} while items are missing
 * @param upperLimb the site item says upper limb
 * @param missingItems the items that are missing: {@code site}, {@code pain}, {@code lesion},
 *     {@code size}
 */
public record LongBoneFractureRisk(
    Integer total, boolean upperLimb, List<String> missingItems, List<Source> sources)
    implements Fact {
  public LongBoneFractureRisk {
    missingItems = List.copyOf(missingItems);
    sources = List.copyOf(sources);
  }

  /** Items are missing, so that there is no total. */
  public boolean incomplete() {
    return total == null;
  }
}
