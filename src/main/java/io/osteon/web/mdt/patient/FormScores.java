package io.osteon.web.mdt.patient;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of the fracture scores with their grades, in the order in which clinicians ask. */
final class FormScores {
  /** Spinal Instability Neoplastic Score. */
  static final Map<String, List<String>> SPINAL_INSTABILITY = spinalInstability();

  /** Mirels score. */
  static final Map<String, List<String>> MIRELS = mirels();

  private FormScores() {}

  private static Map<String, List<String>> spinalInstability() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    items.put("location", List.of("junctional", "mobile", "semirigid", "rigid"));
    items.put("pain", List.of("mechanical", "occasional", "none"));
    items.put("lesion", List.of("lytic", "mixed", "blastic"));
    items.put("alignment", List.of("subluxation", "newDeformity", "normal"));
    items.put("collapse", List.of("halfOrMore", "belowHalf", "overHalfOfBodyInvolved", "none"));
    items.put("posterolateral", List.of("bilateral", "unilateral", "none"));
    return Collections.unmodifiableMap(items);
  }

  private static Map<String, List<String>> mirels() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    items.put("site", List.of("upperLimb", "lowerLimb", "peritrochanteric"));
    items.put("pain", List.of("mild", "moderate", "functional"));
    items.put("lesion", List.of("blastic", "mixed", "lytic"));
    items.put("size", List.of("belowOneThird", "oneToTwoThirds", "aboveTwoThirds"));
    return Collections.unmodifiableMap(items);
  }
}
