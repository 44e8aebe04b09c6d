package io.osteon.rulebase.terminology;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the meaning of a code in its system. In the hierarchical systems (ICD-10, ICD-10-CM, ATC)
 * an entry may stand for all codes that begin with it; the longest entry decides.
 */
final class CodeIndex<T> {
  private record Entry<T>(T meaning, boolean prefix) {}

  private final Map<CodeSystem, Map<String, Entry<T>>> entries = new EnumMap<>(CodeSystem.class);

  /** The length of the longest entry that stands for all codes that begin with it. */
  private final Map<CodeSystem, Integer> longestPrefixes = new EnumMap<>(CodeSystem.class);

  /**
   * Adds a code.
   *
   * @param prefix the entry stands for all codes that begin with it
   * @return {@code false} when the code is there already
   */
  boolean add(CodeSystem system, String code, boolean prefix, T meaning) {
    String key = normalise(system, code);
    if (prefix) {
      longestPrefixes.merge(system, key.length(), Math::max);
    }
    return entries
            .computeIfAbsent(system, s -> new HashMap<>())
            .putIfAbsent(key, new Entry<>(meaning, prefix))
        == null;
  }

  /** Replaces the meaning of a code that is there already. */
  void replace(CodeSystem system, String code, boolean prefix, T meaning) {
    String key = normalise(system, code);
    if (prefix) {
      longestPrefixes.merge(system, key.length(), Math::max);
    }
    entries.get(system).put(key, new Entry<>(meaning, prefix));
  }

  /** The meaning of exactly this entry. */
  Optional<T> entry(CodeSystem system, String code) {
    Entry<T> entry = entries.getOrDefault(system, Map.of()).get(normalise(system, code));
    return Optional.ofNullable(entry).map(Entry::meaning);
  }

  /**
   * The codes of a system with one of these meanings, sorted; entries for prefixes are left out.
   */
  List<String> codes(CodeSystem system, Predicate<T> meaning) {
    return entries.getOrDefault(system, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getValue().prefix() && meaning.test(entry.getValue().meaning()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  Optional<T> find(CodeSystem system, String code) {
    Map<String, Entry<T>> codes = entries.get(system);
    if (codes == null) {
      return Optional.empty();
    }
    String wanted = normalise(system, code);
    Entry<T> exact = codes.get(wanted);
    if (exact != null) {
      return Optional.of(exact.meaning());
    }
    int longest = Math.min(wanted.length() - 1, longestPrefixes.getOrDefault(system, 0));
    for (int length = longest; length > 0; length--) {
      Entry<T> entry = codes.get(wanted.substring(0, length));
      if (entry != null && entry.prefix()) {
        return Optional.of(entry.meaning());
      }
    }
    return Optional.empty();
  }

  /** ICD codes are compared without dot, dagger and asterisk; ATC codes without regard to case. */
  private static String normalise(CodeSystem system, String code) {
    return switch (system) {
      case ICD_10, ICD_10_CM -> withoutPunctuation(code.strip().toUpperCase(Locale.ROOT));
      case ATC, CDT -> code.strip().toUpperCase(Locale.ROOT);
      case LOINC, SNOMED_CT, ICD_O_3, RXNORM -> code.strip();
    };
  }

  private static String withoutPunctuation(String code) {
    StringBuilder result = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '+' || c == ' ') {
        break;
      }
      if (Character.isLetterOrDigit(c)) {
        result.append(c);
      }
    }
    return result.toString();
  }
}
