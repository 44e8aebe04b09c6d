package io.osteon.cdshooks;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A laboratory's settings: everybody may call, and links lead to an address. */
public class OpenAccess implements QuarkusTestProfile {
  /** Where users reach the service. */
  static final String PUBLIC_URL = "https://osteon.example.org";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "osteon.cds-hooks.open-access",
        "true",
        "osteon.cds-hooks.origins",
        "https://sandbox.example.org",
        "osteon.public-url",
        PUBLIC_URL);
  }
}
