package io.osteon.accounts;

import java.util.Set;

/**
 * Somebody whom the site's provider has signed in.
 *
 * @param issuer of the provider
 * @param subject who it is to the provider; the same for ever
 * @param name wanted for the account
 * @param displayName what others read
 * @param roles by the provider's claim
 */
public record ExternalPerson(
    String issuer, String subject, String name, String displayName, Set<Role> roles) {
  /** Keeps its own copy of the roles. */
  public ExternalPerson {
    roles = Set.copyOf(roles);
  }
}
