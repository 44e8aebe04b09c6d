package io.osteon.facts;

import java.util.List;

/**
 * Computed: the Spinal Instability Neoplastic Score (SINS), present when at least one item or the
 * total was recorded.
 *
 * @param total 0 to 18, or {@code null} while items are missing
 * @param missingItems the items that are missing: {@code location}, {@code pain}, {@code lesion},
 *     {@code alignment}, {@code collapse}, {@code posterolateral}
 */
public record SpinalInstability(Integer total, List<String> missingItems, List<Source> sources)
    implements Fact {
  public SpinalInstability {
    missingItems = List.copyOf(missingItems);
    sources = List.copyOf(sources);
  }

  /** Items are missing, so that there is no total. */
  public boolean incomplete() {
    return total == null;
  }
}
