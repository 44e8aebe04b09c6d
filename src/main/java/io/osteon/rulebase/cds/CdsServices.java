package io.osteon.rulebase.cds;

import java.util.List;

/**
 * The decision support services of a rule base and the data that they ask for.
 *
 * @param prefetch the data, in the order in which it is asked for; the same keys for all services
 * @param services in the order in which they are listed to clients
 */
public record CdsServices(List<PrefetchDefinition> prefetch, List<CdsServiceDefinition> services) {

  /** Of a rule base that offers no services. */
  public static final CdsServices NONE = new CdsServices(List.of(), List.of());

  public CdsServices {
    prefetch = List.copyOf(prefetch);
    services = List.copyOf(services);
  }
}
