package io.osteon.evaluation;

import java.util.Comparator;
import java.util.List;

/** The order in which rules are shown: the groups as a tumour board works through them, then id. */
final class DisplayOrder {
  private static final List<String> GROUPS = List.of("MDT", "BTA", "MON", "ICI", "SAF", "DQ");

  /** Ids of rules or of their parts; groups that are not known come last, by name. */
  static final Comparator<String> IDS =
      Comparator.comparingInt(DisplayOrder::groupRank).thenComparing(Comparator.naturalOrder());

  private DisplayOrder() {}

  private static int groupRank(String id) {
    int rank = GROUPS.indexOf(id.substring(0, Math.max(0, id.indexOf('-'))));
    return rank < 0 ? GROUPS.size() : rank;
  }
}
