package io.osteon.platform.demonstration;

import io.osteon.accounts.Account;
import io.osteon.accounts.Actor;

/**
 * Somebody who takes part in the demonstration.
 *
 * @param account of the person
 * @param specialty in boards; empty for who takes part in none
 */
record DemonstrationPerson(Account account, String specialty) {
  /** The person as somebody who acts. */
  Actor actor() {
    return Actor.of(account, "");
  }
}
