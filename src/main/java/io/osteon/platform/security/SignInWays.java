package io.osteon.platform.security;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people may sign in here. */
@Singleton
public class SignInWays {
  private final SignInConfiguration configuration;
  private final boolean openIdConnect;

  /** By the settings. */
  public SignInWays(
      SignInConfiguration configuration,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
          boolean openIdConnect) {
    this.configuration = configuration;
    this.openIdConnect = openIdConnect;
  }

  /** By name and password. */
  public boolean passwords() {
    return configuration.passwords();
  }

  /** By the site's provider. */
  public boolean openIdConnect() {
    return openIdConnect;
  }

  /** What the page calls the provider; empty for the page's own words. */
  public String providerTitle() {
    return configuration.openIdConnect().title().orElse("");
  }
}
