package io.osteon.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * A person's account.
 *
 * @param id of the account; never used for another one
 * @param name what is typed at the sign-in; unique without regard to case, never changed
 * @param displayName what others read
 * @param roles what the person may do; at least one
 * @param active whether the person may sign in; accounts are deactivated, never deleted
 * @param version grows with every change, a change of the password included
 */
public record Account(
    UUID id, String name, String displayName, Set<Role> roles, boolean active, long version) {
  /** Keeps its own copy of the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }
}
