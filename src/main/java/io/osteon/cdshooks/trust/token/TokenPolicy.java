package io.osteon.cdshooks.trust.token;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is asked of every token.
 *
 * @param algorithms names of the signature algorithms that are accepted
 * @param clockSkew how far the clocks of clients may be off
 * @param maxLifetime longest time between issue and expiry
 */
public record TokenPolicy(Set<String> algorithms, Duration clockSkew, Duration maxLifetime) {
  /** All that may be configured: asymmetric signatures with SHA-2 (RFC 7518, section 3.1). */
  private static final Set<String> ASYMMETRIC =
      Set.of("ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512");

  public TokenPolicy {
    algorithms = Set.copyOf(algorithms);
  }

  /**
   * A policy.
   *
   * @throws IllegalArgumentException if an algorithm is not an asymmetric signature, or a duration
   *     is negative
   */
  public static TokenPolicy of(List<String> algorithms, Duration clockSkew, Duration maxLifetime) {
    for (String algorithm : algorithms) {
      if (!ASYMMETRIC.contains(algorithm)) {
        throw new IllegalArgumentException(
            "osteon.cds-hooks.algorithms: \""
                + algorithm
                + "\" is not one of "
                + ASYMMETRIC.stream().sorted().toList());
      }
    }
    if (clockSkew.isNegative() || maxLifetime.isNegative()) {
      throw new IllegalArgumentException(
          "osteon.cds-hooks.clock-skew and .max-token-lifetime cannot be negative");
    }
    return new TokenPolicy(Set.copyOf(algorithms), clockSkew, maxLifetime);
  }
}
