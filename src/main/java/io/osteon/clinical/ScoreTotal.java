package io.osteon.clinical;

import java.util.List;
import java.util.Map;

/**
 * The total of a score from its items, and what it lacks.
 *
 * @param total sum of the items, or the recorded total, the higher where both are known; {@code
 *     null} while items are missing and no total was recorded
 * @param missingItems names of the missing items, in the order of the score; none with a total
 */
record ScoreTotal(Integer total, List<String> missingItems) {

  /**
   * Adds the items up.
   *
   * @param items value of each item by name, {@code null} when missing, in the order of the score
   * @param recordedTotal {@code null} when none was recorded
   */
  static ScoreTotal of(Map<String, Integer> items, Integer recordedTotal) {
    List<String> missing =
        items.entrySet().stream()
            .filter(item -> item.getValue() == null)
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      return new ScoreTotal(recordedTotal, recordedTotal == null ? missing : List.of());
    }
    int sum = items.values().stream().mapToInt(Integer::intValue).sum();
    return new ScoreTotal(recordedTotal == null ? sum : Math.max(sum, recordedTotal), List.of());
  }
}
