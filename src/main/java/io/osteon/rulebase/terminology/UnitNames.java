package io.osteon.rulebase.terminology;

import io.osteon.facts.Unit;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the unit that is written: a UCUM code, or an alias that the units file lists. Blanks,
 * full-width characters and superscripts do not matter; letter case does, as in UCUM.
 */
final class UnitNames {
  private static final int LONGEST_UNIT = 60;

  private final Map<String, Unit> units = new HashMap<>();

  UnitNames(Map<String, Unit> aliases) {
    for (Unit unit : Unit.values()) {
      units.put(normalise(unit.ucum()), unit);
    }
    aliases.forEach((alias, unit) -> units.put(normalise(alias), unit));
  }

  Optional<Unit> find(String written) {
    if (written == null || written.length() > LONGEST_UNIT) {
      return Optional.empty();
    }
    Unit unit = units.get(written);
    return Optional.ofNullable(unit != null ? unit : units.get(normalise(written)));
  }

  static String normalise(String unit) {
    String plain = unit.replace("\u00b2", "^2").replace("\u2079", "^9");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
