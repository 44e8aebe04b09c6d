package io.osteon.cdshooks.service;

import io.osteon.cdshooks.request.Hook;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.cds.CdsServiceDefinition;
import io.osteon.rulebase.yaml.YamlText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The services of one rule base. Immutable but for a cache; safe for use by many threads. */
public final class ServiceCatalogue {
  private static final int REMEMBERED = 16;

  private record DiscoveryKey(Language language, boolean fhirPath, LocalDate day) {}

  private final Map<String, ServiceDefinition> services;
  private final Map<DiscoveryKey, byte[]> discoveries = new ConcurrentHashMap<>();

  private ServiceCatalogue(Map<String, ServiceDefinition> services) {
    this.services = Collections.unmodifiableMap(services);
  }

  /** The services that a rule base describes. */
  public static ServiceCatalogue of(RuleBase ruleBase) {
    List<PrefetchTemplate> templates = PrefetchTemplates.of(ruleBase);
    Map<String, ServiceDefinition> services = new LinkedHashMap<>();
    for (CdsServiceDefinition service : ruleBase.services().services()) {
      Hook hook = Hook.of(service.hook()).orElseThrow(); // the check of rule bases knows the hooks
      services.put(
          service.id(),
          new ServiceDefinition(
              service.id(),
              hook,
              service.title(),
              service.description(),
              service.usageRequirements(),
              service.requires().stream().map(YamlText::value).collect(Collectors.toSet()),
              service.always(),
              service.concerning(),
              templates,
              ruleBase.terminology()));
    }
    return new ServiceCatalogue(services);
  }

  /** The service of an id. */
  public Optional<ServiceDefinition> find(String id) {
    return Optional.ofNullable(services.get(id));
  }

  /** All services, in the order in which they are listed. */
  public Collection<ServiceDefinition> all() {
    return services.values();
  }

  /**
   * The answer to discovery as UTF-8. Callers must not change it.
   *
   * @param language of titles and descriptions
   * @param fhirPath the client computes dates in prefetch templates itself (CDS Hooks 3.0)
   * @param day today; other clients get dates that are counted from it
   */
  public byte[] discovery(Language language, boolean fhirPath, LocalDate day) {
    DiscoveryKey key = new DiscoveryKey(language, fhirPath, day);
    byte[] known = discoveries.get(key);
    if (known != null) {
      return known;
    }
    byte[] bytes = DiscoveryJson.bytes(services.values(), language, fhirPath, day);
    if (discoveries.size() >= REMEMBERED) {
      discoveries.clear(); // those of earlier days
    }
    discoveries.put(key, bytes);
    return bytes;
  }
}
