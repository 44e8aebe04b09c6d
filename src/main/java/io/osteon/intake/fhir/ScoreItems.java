package io.osteon.intake.fhir;

import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.ObservationResource;
import io.osteon.intake.fhir.resource.ObservationResource.Item;
import io.osteon.intake.fhir.resource.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The items of the Spinal Instability Neoplastic Score and of the Mirels score, which have no
 * public codes: {@code sins-location}, {@code mirels-size} and so on in the project's own code
 * system, each with its points. All items of one day make one score; the newest day counts.
 */
final class ScoreItems {
  private static final Map<String, List<Integer>> POINTS =
      Map.ofEntries(
          Map.entry("sins-location", List.of(0, 1, 2, 3)),
          Map.entry("sins-pain", List.of(0, 1, 3)),
          Map.entry("sins-lesion", List.of(0, 1, 2)),
          Map.entry("sins-alignment", List.of(0, 2, 4)),
          Map.entry("sins-collapse", List.of(0, 1, 2, 3)),
          Map.entry("sins-posterolateral", List.of(0, 1, 3)),
          Map.entry("mirels-site", List.of(1, 2, 3)),
          Map.entry("mirels-pain", List.of(1, 2, 3)),
          Map.entry("mirels-lesion", List.of(1, 2, 3)),
          Map.entry("mirels-size", List.of(1, 2, 3)));

  private static final int SINS_MAXIMUM = 18;
  private static final int MIRELS_MINIMUM = 4;
  private static final int MIRELS_MAXIMUM = 12;

  private static final class Score {
    private final Map<String, Integer> items = new TreeMap<>();
    private final TreeSet<Source> sources = new TreeSet<>();

    Integer get(String item) {
      return items.get(item);
    }
  }

  private final CaseContext context;
  private final TreeMap<LocalDate, Score> spine = new TreeMap<>();
  private final TreeMap<LocalDate, Score> longBone = new TreeMap<>();

  ScoreItems(CaseContext context) {
    this.context = context;
  }

  /** Takes an item of a score; {@code false} when it is none. */
  boolean take(Item item, LocalDate date, Entry<ObservationResource> entry) {
    String code = localCode(item);
    if (code == null || !(code.startsWith("sins-") || code.startsWith("mirels-"))) {
      return false;
    }
    Integer points = points(item);
    if (points == null || !allowed(code, points)) {
      context.note(entry, "score-item-not-read", "the item has no such points; not used");
    } else if (date == null || date.isAfter(context.at())) {
      context.note(entry, "date-missing", "a score counts only with its day, today or past");
    } else {
      TreeMap<LocalDate, Score> scores = code.startsWith("sins-") ? spine : longBone;
      Score score = scores.computeIfAbsent(date, d -> new Score());
      score.items.merge(code, points, Math::max);
      score.sources.add(entry.source());
    }
    return true;
  }

  private static String localCode(Item item) {
    for (Coding coding : item.code().codings()) {
      if (LocalCodes.SYSTEM.equals(coding.system())) {
        return coding.code();
      }
    }
    return null;
  }

  private static Integer points(Item item) {
    Quantity quantity = item.value().quantity();
    BigDecimal points =
        quantity != null && !quantity.isLimit() ? quantity.value() : item.value().number();
    try {
      return points == null ? null : points.intValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static boolean allowed(String code, int points) {
    return switch (code) {
      case "sins-total" -> points >= 0 && points <= SINS_MAXIMUM;
      case "mirels-total" -> points >= MIRELS_MINIMUM && points <= MIRELS_MAXIMUM;
      default -> POINTS.getOrDefault(code, List.of()).contains(points);
    };
  }

  /** Hands the newest scores over. */
  void flush() {
    if (!spine.isEmpty()) {
      Score score = spine.lastEntry().getValue();
      context
          .assembler()
          .spinalInstability(
              new SpinalInstabilityItems(
                  score.get("sins-location"),
                  score.get("sins-pain"),
                  score.get("sins-lesion"),
                  score.get("sins-alignment"),
                  score.get("sins-collapse"),
                  score.get("sins-posterolateral"),
                  score.get("sins-total"),
                  List.copyOf(score.sources)));
    }
    if (!longBone.isEmpty()) {
      Score score = longBone.lastEntry().getValue();
      context
          .assembler()
          .longBoneLesion(
              new LongBoneLesionItems(
                  score.get("mirels-site"),
                  score.get("mirels-pain"),
                  score.get("mirels-lesion"),
                  score.get("mirels-size"),
                  score.get("mirels-total"),
                  List.copyOf(score.sources)));
    }
  }
}
