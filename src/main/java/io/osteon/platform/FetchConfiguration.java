package io.osteon.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is read from the FHIR servers of clients; see the README for all settings. */
@ConfigMapping(prefix = "osteon.cds-hooks.fetch")
public interface FetchConfiguration {

  /** How long one call may wait for all that is fetched for it. */
  @WithDefault("PT0.4S")
  Duration deadline();

  /** Bytes that one query may bring, all pages together. */
  @WithDefault("4194304")
  int maxBodySize();

  /** Pages of one search that are read; the rest is said to be missing. */
  @WithDefault("5")
  int maxPages();

  /** Time for a connection; the time limit of the call counts too. */
  @WithDefault("PT0.3S")
  Duration connectTimeout();

  /** Queries that run at the same time at one server. */
  @WithDefault("16")
  int maxConcurrent();

  /** Queries that wait for those. */
  @WithDefault("64")
  int maxWaiting();

  /** Failures in a row after which a server is left alone. */
  @WithDefault("5")
  int failuresUntilPause();

  /** How long a server is left alone before one query tries it again. */
  @WithDefault("PT10S")
  Duration pause();
}
