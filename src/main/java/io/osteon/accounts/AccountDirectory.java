package io.osteon.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who there is, for rooms that have to do with people; read in their transactions. */
public final class AccountDirectory {
  private AccountDirectory() {}

  /** Active accounts with any of the roles, by the name that people read. */
  public static List<Account> active(Handle handle, Role... any) {
    return AccountTable.all(handle).stream()
        .filter(account -> account.active() && has(account, any))
        .sorted(
            (a, b) -> {
              int byName = a.displayName().compareTo(b.displayName());
              return byName != 0 ? byName : a.name().compareTo(b.name());
            })
        .toList();
  }

  /** An account, active or not. */
  public static Optional<Account> find(Handle handle, UUID id) {
    return AccountTable.find(handle, id);
  }

  /** Whether an account has one of the roles. */
  public static boolean has(Account account, Role... any) {
    return Arrays.stream(any).anyMatch(account.roles()::contains);
  }
}
