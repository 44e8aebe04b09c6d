package io.osteon.cdshooks.chart.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/**
 * The pages of a search, put together into one Bundle; never changed.
 *
 * @param count how many
 * @param bundle all of their entries with the links of the last one, or {@code null}
 */
record SearchPages(int count, ObjectNode bundle) {
  static final SearchPages NONE = new SearchPages(0, null);

  /** These and one more. */
  SearchPages plus(ObjectNode page) {
    if (bundle == null) {
      return new SearchPages(1, page);
    }
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    bundle.path("entry").forEach(entries::add);
    page.path("entry").forEach(entries::add);
    ObjectNode together = JsonNodeFactory.instance.objectNode();
    together.setAll(bundle);
    together.remove("link");
    if (page.has("link")) {
      together.set("link", page.get("link"));
    }
    together.remove("entry");
    if (!entries.isEmpty()) {
      together.set("entry", entries);
    }
    return new SearchPages(count + 1, together);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** What a page says about where the next one is. */
  static Optional<String> next(JsonNode page) {
    for (JsonNode link : page.path("link")) {
      if (link.path("relation").asText().equals("next") && link.path("url").isTextual()) {
        return Optional.of(link.path("url").asText());
      }
    }
    return Optional.empty();
  }

  /** Where the next page is, if it is on the same server below the same base. */
  static Optional<URI> follow(String link, ServerAddress base) {
    try {
      URI next = base.resolve("").resolve(link);
      return base.covers(next) ? Optional.of(next) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All pages were read. */
  FetchResult whole() {
    return FetchResult.of(bundle);
  }

  /** There is more than was read; the Bundle's link says so. */
  FetchResult incomplete() {
    return FetchResult.incomplete(bundle);
  }
}
