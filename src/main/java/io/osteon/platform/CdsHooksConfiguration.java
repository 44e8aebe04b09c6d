package io.osteon.platform;

import io.osteon.rulebase.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings of the CDS Hooks door; see the README for all of them. */
@ConfigMapping(prefix = "osteon.cds-hooks")
public interface CdsHooksConfiguration {

  /** Whether everybody may call without a token: for a laboratory only. */
  @WithDefault("false")
  boolean openAccess();

  /** Names of the signature algorithms that tokens may use (RFC 7518); never symmetric ones. */
  @WithDefault("ES384,RS384")
  List<String> algorithms();

  /** How far the clocks of clients may be off. */
  @WithDefault("PT60S")
  Duration clockSkew();

  /** Longest time between a token's issue and its expiry. */
  @WithDefault("PT1H")
  Duration maxTokenLifetime();

  /** How long a call waits for the database to say that its token is new. */
  @WithDefault("PT0.2S")
  Duration replayWait();

  /** Bytes of a request's body, for clients that have no limit of their own. */
  @WithDefault("4194304")
  int maxBodySize();

  /** Calls a second, for clients that have no rate of their own. */
  @WithDefault("200")
  int rate();

  /** Calls a second from one address whose tokens turn out to be worth nothing. */
  @WithDefault("20")
  int unprovenRate();

  /** The same from all addresses together that have not proven themselves of late. */
  @WithDefault("200")
  int unprovenRateTotal();

  /** Web origins that browsers may call from, beside those of the clients. */
  Optional<List<String>> origins();

  /** Launch address of the SMART app that shows a case, for clients that support such links. */
  Optional<URI> smartLaunchUrl();

  /** How often the clients in the database are read. */
  @WithDefault("PT30S")
  Duration clientsInterval();

  /** How the public keys of clients are fetched. */
  KeySettings keys();

  /** The clients, by their names. */
  Map<String, ClientSettings> clients();

  /** How the public keys of clients are fetched. */
  interface KeySettings {
    /** How often keys are fetched again. */
    @WithDefault("PT15M")
    Duration interval();

    /** Shortest time between two fetches of the same keys, whatever tokens name. */
    @WithDefault("PT30S")
    Duration minInterval();

    /** How long keys are believed while they cannot be fetched again. */
    @WithDefault("PT24H")
    Duration maxAge();

    /** Time for one fetch. */
    @WithDefault("PT3S")
    Duration timeout();
  }

  /** One client. */
  interface ClientSettings {
    /** The {@code iss} of its tokens. */
    Optional<String> issuer();

    /** Where its public keys are fetched from. */
    Optional<URI> jwksUrl();

    /** File of its public keys. */
    Optional<Path> jwksFile();

    /** Values of {@code jku} that its tokens may name, beside the address of its keys. */
    Optional<List<String>> jku();

    /** Values of {@code aud} that its tokens may carry in place of the address called. */
    Optional<List<String>> audiences();

    /** Values of {@code tenant}, one of which its tokens must carry; none: any or no tenant. */
    Optional<List<String>> tenants();

    /** Language of cards where a call does not say. */
    @WithDefault("en")
    Language language();

    /** Base URLs of FHIR servers that may be read for it. */
    Optional<List<URI>> fhirServers();

    /** What it supports beyond CDS Hooks 2.0.1. */
    Optional<List<String>> capabilities();

    /** Web origins of its browsers. */
    Optional<List<String>> origins();

    /** Calls a second. */
    OptionalInt rate();

    /** Bytes of a request's body. */
    @WithName("max-body-size")
    OptionalInt maxBodySize();
  }
}
