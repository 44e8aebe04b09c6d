package io.osteon.cdshooks.trust;

import io.agroal.api.AgroalDataSource;
import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.osteon.cdshooks.trust.replay.ReplayGuard;
import io.osteon.cdshooks.trust.replay.TokenTable;
import io.osteon.cdshooks.trust.token.TokenPolicy;
import io.osteon.cdshooks.trust.token.TokenVerifier;
import io.osteon.platform.CdsHooksConfiguration;
import io.osteon.platform.StartFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what checks tokens from the settings. */
@ApplicationScoped
public class TrustBeans {

  /** Says whether a token proves who calls. */
  @Produces
  @Singleton
  TokenVerifier verifier(CdsHooksConfiguration configuration, ClientRegistry clients) {
    try {
      return new TokenVerifier(
          TokenPolicy.of(
              configuration.algorithms(),
              configuration.clockSkew(),
              configuration.maxTokenLifetime()),
          clients::byIssuer);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(e.getMessage(), e);
    }
  }

  /** Lets each token through once. */
  @Produces
  @Singleton
  ReplayGuard replays(
      CdsHooksConfiguration configuration, AgroalDataSource dataSource, AccessMetrics metrics) {
    return new ReplayGuard(
        new TokenTable(dataSource), Clock.systemUTC(), configuration.replayWait(), metrics);
  }

  /** Stops it with the service. */
  void close(@Disposes ReplayGuard replays) {
    replays.close();
  }
}
