package io.osteon.accounts;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts now.
 *
 * @param account the id of the account
 * @param name the name of the account
 * @param displayName what others read
 * @param roles what the person may do
 * @param address the network address that the call came from; empty for the service itself
 */
public record Actor(
    UUID account, String name, String displayName, Set<Role> roles, String address) {
  /** What the service does by itself. It has no role: nothing of a person's is done by it. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), "osteon", "Osteon", Set.of(), "");

  /** Keeps its own copy of the roles. */
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** The owner of an account, calling from an address. */
  public static Actor of(Account account, String address) {
    return new Actor(account.id(), account.name(), account.displayName(), account.roles(), address);
  }

  /** Whether it has one of the roles. Whoever is signed in is a viewer. */
  public boolean has(Role... any) {
    return Arrays.stream(any)
        .anyMatch(role -> roles.contains(role) || (role == Role.VIEWER && !roles.isEmpty()));
  }

  /**
   * Demands one of the roles.
   *
   * @throws ForbiddenException if it has none of them
   */
  public void require(Role... any) {
    if (!has(any)) {
      throw new ForbiddenException(any);
    }
  }
}
