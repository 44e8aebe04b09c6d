package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.FhirResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The resources of a Bundle by type, in the order in which they stand there. */
final class BundleContent {
  private final Map<Class<?>, List<Entry<?>>> entries = new HashMap<>();
  private final List<Entry<?>> all = new ArrayList<>();
  private final TreeMap<String, Integer> unread = new TreeMap<>();
  private final TreeSet<String> emptySearches = new TreeSet<>();

  /** A search names a type; $everything, _search and a server's own page addresses name none. */
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");

  private final TreeSet<String> partialSearches = new TreeSet<>();

  void add(Entry<?> entry) {
    all.add(entry);
    entries.computeIfAbsent(entry.resource().getClass(), c -> new ArrayList<>()).add(entry);
  }

  /** Leaves out entries that were added. */
  void removeIf(Predicate<Entry<?>> unwanted) {
    Set<Entry<?>> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    all.removeIf(entry -> unwanted.test(entry) && removed.add(entry));
    if (!removed.isEmpty()) {
      entries.values().forEach(list -> list.removeIf(removed::contains));
    }
  }

  /** Counts a resource whose type is not read. */
  void addUnread(String type) {
    unread.merge(type, 1, Integer::sum);
  }

  /** A search for all resources of this type found none. */
  void addEmptySearch(String type) {
    emptySearches.add(type);
  }

  /** Of a search for resources of this type there are pages that are not here. */
  void addPartialSearch(String type) {
    partialSearches.add(type);
  }

  /** The resources of one type. */
  @SuppressWarnings("unchecked") // add() files each entry under the class of its resource
  <T extends FhirResource> List<Entry<T>> of(Class<T> type) {
    return (List<Entry<T>>) (List<?>) entries.getOrDefault(type, List.of());
  }

  /** All resources. */
  List<Entry<?>> all() {
    return List.copyOf(all);
  }

  /** How many resources there are of each type that is not read. */
  Map<String, Integer> unread() {
    return unread;
  }

  /** The types for which an empty search result was supplied. */
  boolean searchedInVain(String type) {
    return emptySearches.contains(type);
  }

  /** There are resources of this type that are not here. */
  boolean searchedInPart(String type) {
    return partialSearches.stream()
        .anyMatch(searched -> searched.equals(type) || !TYPE.matcher(searched).matches());
  }
}
