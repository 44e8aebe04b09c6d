package io.osteon.cdshooks.launch;

import io.osteon.cdshooks.launch.LaunchException.Reason;
import io.osteon.platform.SmartLaunchConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The health records of the settings. */
@ApplicationScoped
class LaunchServers {
  private final List<LaunchServer> servers;

  LaunchServers(SmartLaunchConfiguration configuration) {
    this.servers =
        configuration.servers().entrySet().stream()
            .map(
                each ->
                    new LaunchServer(
                        each.getKey(),
                        each.getValue().fhirServer(),
                        each.getValue().clientId(),
                        each.getValue().clientSecret().orElse(null),
                        each.getValue().scope()))
            .toList();
  }

  /** The one that calls itself so. */
  LaunchServer ofIssuer(String issuer) throws LaunchException {
    return servers.stream()
        .filter(server -> issuer != null && server.is(issuer))
        .findFirst()
        .orElseThrow(() -> new LaunchException(Reason.UNKNOWN_SERVER));
  }

  /** The one of that name in the settings. */
  LaunchServer named(String name) throws LaunchException {
    return servers.stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new LaunchException(Reason.OTHER_LAUNCH));
  }
}
