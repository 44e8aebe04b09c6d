package io.osteon.intake;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Sex;
import io.osteon.facts.Verification;
import io.osteon.rulebase.terminology.Route;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names that the case JSON uses: those of the facts, written as {@code limbWeakness}. */
public final class CaseNames {
  /** Findings by their names in {@code findings}. */
  public static final Map<String, FindingName> FINDINGS = names(FindingName.values());

  /** Events by their names in {@code events}. */
  public static final Map<String, EventName> EVENTS = names(EventName.values());

  /** Measurements by their names in {@code measurements}. */
  public static final Map<String, MeasurementName> MEASUREMENTS = names(MeasurementName.values());

  /** Laboratory items by their names in {@code laboratoryResults}. */
  public static final Map<String, LaboratoryItem> ITEMS = names(LaboratoryItem.values());

  static final Map<String, Sex> SEXES = names(Sex.values());
  static final Map<String, Verification> VERIFICATIONS = names(Verification.values());
  static final Map<String, Route> ROUTES = names(Route.values());

  /** The results of a pregnancy test. */
  static final Map<String, String> TEST_RESULTS =
      Map.of("positive", "positive", "negative", "negative");

  /** Items of the Spinal Instability Neoplastic Score with their points, by property. */
  public static final Map<String, Map<String, Integer>> SPINAL_INSTABILITY =
      Map.of(
          "location", points("rigid", 0, "semirigid", 1, "mobile", 2, "junctional", 3),
          "pain", points("none", 0, "occasional", 1, "mechanical", 3),
          "lesion", points("blastic", 0, "mixed", 1, "lytic", 2),
          "alignment", points("normal", 0, "newDeformity", 2, "subluxation", 4),
          "collapse",
              points("none", 0, "overHalfOfBodyInvolved", 1, "belowHalf", 2, "halfOrMore", 3),
          "posterolateral", points("none", 0, "unilateral", 1, "bilateral", 3));

  /** Items of the Mirels score with their points, by property. */
  public static final Map<String, Map<String, Integer>> MIRELS =
      Map.of(
          "site", points("upperLimb", 1, "lowerLimb", 2, "peritrochanteric", 3),
          "pain", points("mild", 1, "moderate", 2, "functional", 3),
          "lesion", points("blastic", 1, "mixed", 2, "lytic", 3),
          "size", points("belowOneThird", 1, "oneToTwoThirds", 2, "aboveTwoThirds", 3));

  private CaseNames() {}

  /** {@code LIMB_WEAKNESS} becomes {@code limbWeakness}. */
  public static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
      String initial = word.substring(0, 1);
      name.append(name.isEmpty() ? initial : initial.toUpperCase(Locale.ROOT));
      name.append(word.substring(1));
    }
    return name.toString();
  }

  private static <T extends Enum<T>> Map<String, T> names(T[] constants) {
    Map<String, T> names = new LinkedHashMap<>();
    for (T constant : constants) {
      names.put(camelCase(constant.name()), constant);
    }
    return Collections.unmodifiableMap(names);
  }

  private static Map<String, Integer> points(Object... wordsAndPoints) {
    Map<String, Integer> points = new LinkedHashMap<>();
    for (int i = 0; i < wordsAndPoints.length; i += 2) {
      points.put((String) wordsAndPoints[i], (Integer) wordsAndPoints[i + 1]);
    }
    return Collections.unmodifiableMap(points);
  }
}
