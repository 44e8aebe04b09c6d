package io.osteon.cdshooks.trust;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with a few clients. */
public class TrustTestProfile implements QuarkusTestProfile {
  /** The web origin of a health record that lives in a browser. */
  static final String SIMULATOR = "http://simulator.localhost";

  private static final String CLIENTS = "osteon.cds-hooks.clients.";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry(CLIENTS + "ehr.issuer", "https://ehr.example.org"),
        Map.entry(CLIENTS + "ehr.jwks-file", TestKeys.keptPublicSet("ehr").toString()),
        Map.entry(CLIENTS + "ehr.language", "zh"),
        Map.entry(CLIENTS + "ehr.origins", "https://ehr.example.org," + SIMULATOR),
        Map.entry(CLIENTS + "slow.issuer", "https://slow.example.org"),
        Map.entry(CLIENTS + "slow.jwks-file", TestKeys.keptPublicSet("slow").toString()),
        Map.entry(CLIENTS + "slow.rate", "1"),
        Map.entry(CLIENTS + "small.issuer", "https://small.example.org"),
        Map.entry(CLIENTS + "small.jwks-file", TestKeys.keptPublicSet("small").toString()),
        Map.entry(CLIENTS + "small.max-body-size", "1000"),
        Map.entry("osteon.cds-hooks.origins", "https://console.example.org"),
        Map.entry("osteon.cds-hooks.unproven-rate", "1000"),
        Map.entry("osteon.cds-hooks.unproven-rate-total", "1000"),
        Map.entry("osteon.cds-hooks.replay-wait", "PT10S"),
        Map.entry("osteon.cds-hooks.clients-interval", "PT0.3S"));
  }
}
