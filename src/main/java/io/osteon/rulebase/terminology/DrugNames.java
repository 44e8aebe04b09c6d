package io.osteon.rulebase.terminology;

import io.osteon.facts.DrugClass;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the drug that a text names: a listed name alone, or one within a product description.
 *
 * <p>Within a longer text the longest listed name decides; when names of different drugs are left,
 * their fixed combination is meant, or none. Names that are too general to stand within another
 * name (calcium in "atorvastatin calcium") are listed for themselves alone.
 */
final class DrugNames {
  private static final int LONGEST_TEXT = 300;

  /** The component that every salt of calcium counts as. */
  private static final String CALCIUM = "calcium";

  /** Names that only count alone begin with this mark in the map that the reader hands over. */
  static final char ALONE = '=';

  private final Map<String, List<DrugMatch>> alone = new HashMap<>();
  private final Map<Character, Map<String, List<DrugMatch>>> within = new HashMap<>();

  /** Fixed combinations by the keys of their components. */
  private final Map<Set<String>, Drug> combinations = new HashMap<>();

  DrugNames(Map<String, List<DrugMatch>> names, Collection<Drug> drugs) {
    drugs.stream()
        .filter(drug -> !drug.components().isEmpty())
        .forEach(drug -> combinations.put(Set.copyOf(drug.components()), drug));
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
    Map<String, List<DrugMatch>> found = new TreeMap<>();
    int position = 0;
    while (position < text.length()) {
      String name = longestAt(text, position);
      if (!name.isEmpty()) {
        List<DrugMatch> matches = alone.get(name);
        found.merge(keys(matches), matches, DrugNames::moreSpecific);
      }
      position += Math.max(1, name.length());
    }
    return found.size() == 1 ? found.values().iterator().next() : combination(found);
  }

  /** What a text that names several drugs means: their fixed combination, or nothing. */
  private List<DrugMatch> combination(Map<String, List<DrugMatch>> found) {
    Set<String> components = new HashSet<>();
    for (List<DrugMatch> matches : found.values()) {
      Drug drug = matches.get(0).drug();
      components.add(drug.drugClass() == DrugClass.CALCIUM ? CALCIUM : drug.key());
    }
    Drug drug = combinations.get(components);
    return drug == null ? List.of() : List.of(new DrugMatch(drug, null, null));
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

  private static String keys(List<DrugMatch> matches) {
    return matches.stream()
        .map(match -> match.drug().key())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** A brand that fixes the strength says more than the name; two strengths say nothing. */
  private static List<DrugMatch> moreSpecific(List<DrugMatch> one, List<DrugMatch> other) {
    BigDecimal first = one.get(0).strength();
    BigDecimal second = other.get(0).strength();
    if (first == null || second == null) {
      return first == null ? other : one;
    }
    return first.compareTo(second) == 0
        ? one
        : List.of(new DrugMatch(one.get(0).drug(), null, one.get(0).route()));
  }
}
