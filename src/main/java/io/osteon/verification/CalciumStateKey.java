package io.osteon.verification;

import io.osteon.facts.CalciumState;
import java.util.EnumMap;
import java.util.Map;

/** How test patients name the states of calcium. */
final class CalciumStateKey {
  private static final Map<CalciumState, String> KEYS = new EnumMap<>(CalciumState.class);

  static {
    KEYS.put(CalciumState.SEVERE_HYPOCALCAEMIA, "hypo_sev");
    KEYS.put(CalciumState.HYPOCALCAEMIA, "hypo");
    KEYS.put(CalciumState.NORMAL, "normal");
    KEYS.put(CalciumState.MILD_HYPERCALCAEMIA, "hyper");
    KEYS.put(CalciumState.MODERATE_HYPERCALCAEMIA, "hyper_mod");
    KEYS.put(CalciumState.SEVERE_HYPERCALCAEMIA, "hyper_sev");
    KEYS.put(CalciumState.UNKNOWN, "unknown");
  }

  private CalciumStateKey() {}

  static String of(CalciumState state) {
    return KEYS.get(state);
  }

  static boolean isKey(String key) {
    return KEYS.containsValue(key);
  }
}
