package io.osteon.rulebase.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the drug that a text names: a listed name alone, or one within a product description.
 *
 * <p>Within a longer text the longest listed name decides; when names of different drugs are left,
 * none is chosen. Names that are too general to stand within another name (calcium in "atorvastatin
 * calcium") are listed for themselves alone.
 */
final class DrugNames {
  private static final int LONGEST_TEXT = 300;

  /** Names that only count alone begin with this mark in the map that the reader hands over. */
  static final char ALONE = '=';

  private final Map<String, List<DrugMatch>> alone = new HashMap<>();
  private final Map<Character, Map<String, List<DrugMatch>>> within = new HashMap<>();

  DrugNames(Map<String, List<DrugMatch>> names) {
    names.forEach(
        (name, matches) -> {
          boolean onlyAlone = name.charAt(0) == ALONE;
          String plain = onlyAlone ? name.substring(1) : name;
          alone.put(plain, List.copyOf(matches));
          if (!onlyAlone) {
            within
                .computeIfAbsent(plain.charAt(0), c -> new TreeMap<>())
                .put(plain, List.copyOf(matches));
          }
        });
  }

  List<DrugMatch> find(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
      return List.of();
    }
    String wanted = Names.normalise(text);
    List<DrugMatch> exact = alone.get(wanted);
    return exact != null ? exact : findWithin(wanted);
  }

  private List<DrugMatch> findWithin(String text) {
    List<DrugMatch> found = List.of();
    int position = 0;
    while (position < text.length()) {
      String name = longestAt(text, position);
      if (name.isEmpty()) {
        position++;
        continue;
      }
      List<DrugMatch> matches = alone.get(name);
      if (!found.isEmpty() && !sameDrugs(found, matches)) {
        return List.of();
      }
      found = found.isEmpty() || moreSpecific(matches, found) ? matches : found;
      position += name.length();
    }
    return found;
  }

  private String longestAt(String text, int position) {
    if (!boundaryBefore(text, position)) {
      return "";
    }
    String longest = "";
    for (String name : within.getOrDefault(text.charAt(position), Map.of()).keySet()) {
      if (name.length() > longest.length()
          && text.startsWith(name, position)
          && boundaryBefore(text, position + name.length())) {
        longest = name;
      }
    }
    return longest;
  }

  /** A Latin name must not begin or end in the middle of a word; Chinese has no word boundary. */
  private static boolean boundaryBefore(String text, int position) {
    return position == 0
        || position >= text.length()
        || !latin(text.charAt(position - 1))
        || !latin(text.charAt(position));
  }

  private static boolean latin(char c) {
    return Character.isLetterOrDigit(c) && c < '\u2e80';
  }

  private static boolean sameDrugs(List<DrugMatch> one, List<DrugMatch> other) {
    return keys(one).equals(keys(other));
  }

  private static List<String> keys(List<DrugMatch> matches) {
    return matches.stream().map(match -> match.drug().key()).sorted().toList();
  }

  private static boolean moreSpecific(List<DrugMatch> matches, List<DrugMatch> found) {
    return matches.stream().anyMatch(match -> match.strength() != null)
        && found.stream().allMatch(match -> match.strength() == null);
  }
}
