package io.osteon.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of accounts and sign-in; docs/accounts.md explains them. */
@ConfigMapping(prefix = "osteon.sign-in")
public interface SignInConfiguration {
  /** Whether evaluations and their pages ask for a sign-in too. */
  @WithDefault("false")
  boolean evaluations();

  /** Whether people may sign in by name and password. */
  @WithDefault("true")
  boolean passwords();

  /** Whether a service without any account makes one for each role. */
  @WithDefault("true")
  boolean firstAccounts();

  /** How long a script's name and password are believed without being hashed again. */
  @WithDefault("PT5M")
  Duration basicMemory();

  /** How long a sign-in lasts. */
  SessionSettings session();

  /** What follows from sign-ins that fail. */
  LockOutSettings lockOut();

  /** The site's own provider. */
  @WithName("openid-connect")
  OpenIdConnectSettings openIdConnect();

  /** How long a sign-in lasts. */
  interface SessionSettings {
    /** Without a call. */
    @WithDefault("PT8H")
    Duration idle();

    /** Whatever happens. */
    @WithDefault("PT16H")
    Duration absolute();
  }

  /** What follows from sign-ins that fail. */
  interface LockOutSettings {
    /** Failures of one name until it has to wait. */
    @WithDefault("5")
    int failuresOfName();

    /** Failures of one network address until it has to wait. */
    @WithDefault("50")
    int failuresOfAddress();

    /** The first wait; each further failure doubles it. */
    @WithDefault("PT30S")
    Duration first();

    /** No wait is longer. */
    @WithDefault("PT15M")
    Duration longest();

    /** After so long without a sign-in failures are forgotten. */
    @WithDefault("PT24H")
    Duration forget();
  }

  /** What is taken from the tokens of the site's provider; the rest are settings of Quarkus. */
  interface OpenIdConnectSettings {
    /** What the button of the sign-in page calls the provider. */
    Optional<String> title();

    /** Where the roles stand in the ID token; names of nested objects are parted by slashes. */
    @WithDefault("groups")
    String rolesClaim();

    /** Where the name for the account stands. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** Where the name that others read stands. */
    @WithDefault("name")
    String displayNameClaim();

    /** For a role's key, the values of the claim that give it; without any, the keys themselves. */
    Map<String, List<String>> roles();
  }
}
