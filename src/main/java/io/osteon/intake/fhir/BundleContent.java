package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.FhirResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The resources of a Bundle by type, in the order in which they stand there. */
final class BundleContent {
  private final Map<Class<?>, List<Entry<?>>> entries = new HashMap<>();
  private final List<Entry<?>> all = new ArrayList<>();
  private final TreeMap<String, Integer> unread = new TreeMap<>();
  private final TreeSet<String> emptySearches = new TreeSet<>();

  void add(Entry<?> entry) {
    all.add(entry);
    entries.computeIfAbsent(entry.resource().getClass(), c -> new ArrayList<>()).add(entry);
  }

  /** Leaves out an entry that was added. */
  void remove(Entry<?> entry) {
    all.removeIf(e -> e == entry);
    entries.get(entry.resource().getClass()).removeIf(e -> e == entry);
  }

  /** Counts a resource whose type is not read. */
  void addUnread(String type) {
    unread.merge(type, 1, Integer::sum);
  }

  /** A search for all resources of this type found none. */
  void addEmptySearch(String type) {
    emptySearches.add(type);
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
}
