package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts each resource into the chart once. Of two versions the context's counts, else the one that
 * was updated last; two that nothing tells apart stay, so that intake refuses them unless they say
 * the same.
 */
final class ChartMerger {
  /** Where a draft has the id of an order in effect, its full URL tells the two apart. */
  private static final String DRAFTS = "http://draft.invalid/";

  private final String local;
  private final List<ChartEntry> entries = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private String firstServer;

  /**
   * Begins an empty chart.
   *
   * @param server the client's FHIR server, or {@code null}
   */
  ChartMerger(URI server) {
    String url = server == null ? null : server.toString();
    this.local = url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Adds what was prefetched or fetched. */
  void addAll(List<ChartEntry> added) {
    added.forEach(this::add);
  }

  private void add(ChartEntry entry) {
    Object identity = identity(entry);
    Integer place = places.putIfAbsent(identity, entries.size());
    if (place == null) {
      entries.add(entry);
      return;
    }
    ChartEntry first = entries.get(place);
    String fullUrl = first.fullUrl() != null ? first.fullUrl() : entry.fullUrl();
    if (sameContent(first, entry)) {
      entries.set(place, first.withFullUrl(fullUrl));
      return;
    }
    Instant before = updated(first);
    Instant now = updated(entry);
    if (before != null && now != null && !before.equals(now)) {
      entries.set(place, (now.isAfter(before) ? entry : first).withFullUrl(fullUrl));
    } else {
      entries.set(place, first.withFullUrl(fullUrl));
      entries.add(entry.withFullUrl(fullUrl));
    }
  }

  /**
   * Adds the resources of the context in place of other versions of them. An order in effect stays
   * beside the draft that has its id, because it tells what is taken now.
   */
  void addContext(List<ChartEntry> context, Set<String> drafts) {
    Map<String, ChartEntry> added = new HashMap<>();
    for (ChartEntry entry : context) {
      ChartEntry twin = added.putIfAbsent(entry.reference(), entry);
      if (twin == null) {
        boolean inEffect = replace(entry, drafts.contains(entry.reference()));
        entries.add(inEffect ? entry.withFullUrl(DRAFTS + entry.reference()) : entry);
      } else if (!sameContent(twin, entry)) {
        entries.add(entry); // a contradiction, which intake refuses
      }
    }
  }

  private boolean replace(ChartEntry entry, boolean draft) {
    boolean kept = false;
    Integer place = places.get(entry.reference());
    if (place != null) {
      ChartEntry other = entries.get(place);
      kept = draft && !other.resource().path("status").asText("draft").equals("draft");
      if (!kept) {
        entries.removeIf(each -> entry.reference().equals(localReference(each)));
        places.clear();
        for (int i = 0; i < entries.size(); i++) {
          places.putIfAbsent(identity(entries.get(i)), i);
        }
      }
    }
    return kept;
  }

  private String localReference(ChartEntry entry) {
    return identity(entry) instanceof String reference ? reference : null;
  }

  /** Type and id on the client's server; type, id and server elsewhere; else URL or content. */
  private Object identity(ChartEntry entry) {
    String reference = entry.reference();
    if (reference == null) {
      return entry.fullUrl() == null ? entry.resource() : List.of("url", entry.fullUrl());
    }
    String server = entry.server();
    if (server == null) {
      return reference;
    }
    if (firstServer == null) {
      firstServer = local == null ? server : local;
    }
    return server.equals(firstServer) ? reference : List.of(server, reference);
  }

  /** Version, narrative and tags may differ between two answers of one moment. */
  private static boolean sameContent(ChartEntry one, ChartEntry other) {
    return one.resource().equals(other.resource())
        || plain(one.resource()).equals(plain(other.resource()));
  }

  private static JsonNode plain(ObjectNode resource) {
    ObjectNode plain = resource.objectNode();
    plain.setAll(resource);
    plain.remove(List.of("meta", "text"));
    return plain;
  }

  private static Instant updated(ChartEntry entry) {
    try {
      String text = entry.resource().path("meta").path("lastUpdated").asText("");
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The resources, each once. */
  List<ChartEntry> entries() {
    return entries;
  }
}
