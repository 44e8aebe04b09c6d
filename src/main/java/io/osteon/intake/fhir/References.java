package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.MedicationResource;
import io.osteon.intake.fhir.resource.Product;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the resource that a literal reference means, as FHIR resolves references in a Bundle: by
 * full URL, by type and id, or among the contained resources.
 */
final class References {
  private static final String HISTORY = "/_history/";

  private final Map<String, Entry<?>> byUrl = new HashMap<>();
  private final Map<String, Entry<?>> byTypeAndId = new HashMap<>();

  References(BundleContent content) {
    for (Entry<?> entry : content.all()) {
      if (entry.fullUrl() != null) {
        byUrl.putIfAbsent(entry.fullUrl(), entry);
      }
      if (entry.resource().id() != null) {
        byTypeAndId.putIfAbsent(entry.resource().type() + "/" + entry.resource().id(), entry);
      }
    }
  }

  /** The resource of this type that the reference means. */
  <T extends FhirResource> Optional<Entry<T>> find(String reference, Class<T> type) {
    if (reference == null) {
      return Optional.empty();
    }
    String plain = withoutVersion(reference);
    Entry<?> entry = byUrl.get(plain);
    if (entry == null) {
      entry = byTypeAndId.get(plain);
    }
    if (entry == null && plain.startsWith("http")) {
      entry = byTypeAndId.get(lastTwoSegments(plain));
      if (entry != null && entry.fullUrl() != null && entry.fullUrl().startsWith("http")) {
        entry = null; // the same id on another server is another resource
      }
    }
    return cast(entry, type);
  }

  /** The Medication that a product's reference means. */
  Optional<MedicationResource> medication(Product product) {
    String reference = product.reference();
    if (reference != null && reference.startsWith("#")) {
      String id = reference.substring(1);
      return product.contained().stream().filter(m -> id.equals(m.id())).findFirst();
    }
    return find(reference, MedicationResource.class).map(Entry::resource);
  }

  @SuppressWarnings("unchecked") // the resource's class is checked
  private static <T extends FhirResource> Optional<Entry<T>> cast(Entry<?> entry, Class<T> type) {
    return entry != null && type.isInstance(entry.resource())
        ? Optional.of((Entry<T>) entry)
        : Optional.empty();
  }

  private static String withoutVersion(String reference) {
    int history = reference.indexOf(HISTORY);
    return history < 0 ? reference : reference.substring(0, history);
  }

  private static String lastTwoSegments(String url) {
    int last = url.lastIndexOf('/');
    int secondLast = last <= 0 ? -1 : url.lastIndexOf('/', last - 1);
    return url.substring(secondLast + 1);
  }
}
