package io.osteon.accounts;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps what happens to accounts. The audit trail stands above this room, hence the interface. */
@FunctionalInterface
public interface AccountEvents {
  /**
   * Keeps an event in the transaction of the change itself.
   *
   * @param transaction of the change
   * @param actor who did it; {@link Actor#SYSTEM} with the caller's address when nobody is known
   * @param event what happened
   * @param account the name of the account that it happened to; empty if there is none
   * @param detail more about it; never a password
   */
  void record(
      Handle transaction,
      Actor actor,
      AccountEvent event,
      String account,
      Map<String, String> detail);
}
