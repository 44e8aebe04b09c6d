package io.osteon.cdshooks.trust;

import io.osteon.rulebase.Language;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A system that may call the services.
 *
 * @param id name of the client in settings, metrics and the journal; says nothing of a patient
 * @param language of the cards where a call has no usable Accept-Language
 * @param fhirServers base URLs that data may be fetched from for this client; none: no fetching
 * @param capabilities what it is known to support beyond CDS Hooks 2.0.1
 */
public record CdsClient(
    String id, Language language, List<URI> fhirServers, Set<Capability> capabilities) {
  public CdsClient {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    fhirServers = List.copyOf(fhirServers);
    capabilities = Set.copyOf(capabilities);
  }

  /** What only some clients support. */
  public enum Capability {
    /** FHIRPath such as {@code today() - 90 days} in prefetch templates (3.0). */
    PREFETCH_FHIRPATH,
    /** {@code suggestion.actionSelectionBehavior} (3.0). */
    ACTION_SELECTION_BEHAVIOR,
    /** {@code link.autolaunchable} (3.0). */
    AUTOLAUNCHABLE_LINKS,
    /** {@code source.topic} and links of type {@code smart}. */
    SMART_LINKS
  }
}
