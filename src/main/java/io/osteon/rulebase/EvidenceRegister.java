package io.osteon.rulebase;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources that advice cites, by id. */
public final class EvidenceRegister {
  private final Map<String, EvidenceSource> sources;

  /** Registers sources; of two with one id the first counts. */
  public EvidenceRegister(List<EvidenceSource> sources) {
    Map<String, EvidenceSource> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.putIfAbsent(source.id(), source));
    this.sources = Collections.unmodifiableMap(byId);
  }

  /** The source of an id. */
  public Optional<EvidenceSource> find(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** All sources in the order of the register. */
  public Collection<EvidenceSource> all() {
    return sources.values();
  }
}
