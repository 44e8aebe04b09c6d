package io.osteon.intake;

import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.SpinalInstabilityItems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the Spinal Instability Neoplastic Score and the Mirels score: their items or the total. */
final class ScoreReader {
  private static final String TOTAL = "total";

  private final CaseAssembler assembler;

  ScoreReader(CaseAssembler assembler) {
    this.assembler = assembler;
  }

  void readSpinalInstability(JsonView score) {
    if (score == null) {
      return;
    }
    allow(score, CaseNames.SPINAL_INSTABILITY);
    SpinalInstabilityItems items =
        new SpinalInstabilityItems(
            points(score, "location", CaseNames.SPINAL_INSTABILITY),
            points(score, "pain", CaseNames.SPINAL_INSTABILITY),
            points(score, "lesion", CaseNames.SPINAL_INSTABILITY),
            points(score, "alignment", CaseNames.SPINAL_INSTABILITY),
            points(score, "collapse", CaseNames.SPINAL_INSTABILITY),
            points(score, "posterolateral", CaseNames.SPINAL_INSTABILITY),
            score.integer(TOTAL, 0, 18),
            List.of(score.source()));
    if (!score.names().isEmpty()) {
      assembler.spinalInstability(items);
    }
  }

  void readMirels(JsonView score) {
    if (score == null) {
      return;
    }
    allow(score, CaseNames.MIRELS);
    LongBoneLesionItems items =
        new LongBoneLesionItems(
            points(score, "site", CaseNames.MIRELS),
            points(score, "pain", CaseNames.MIRELS),
            points(score, "lesion", CaseNames.MIRELS),
            points(score, "size", CaseNames.MIRELS),
            score.integer(TOTAL, 4, 12),
            List.of(score.source()));
    if (!score.names().isEmpty()) {
      assembler.longBoneLesion(items);
    }
  }

  private static void allow(JsonView score, Map<String, Map<String, Integer>> items) {
    Set<String> names = new HashSet<>(items.keySet());
    names.add(TOTAL);
    score.allow(names);
  }

  private static Integer points(
      JsonView score, String item, Map<String, Map<String, Integer>> items) {
    return score.choice(item, items.get(item));
  }
}
