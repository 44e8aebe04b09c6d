package io.osteon.accounts;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an operator changes of an account; what is empty stays as it is.
 *
 * @param displayName what others read
 * @param roles all that the account is to have
 * @param active whether the person may sign in
 */
public record AccountChange(
    Optional<String> displayName, Optional<Set<Role>> roles, Optional<Boolean> active) {

  /** The account with the change made to it. */
  Account of(Account account) {
    List<Violation> violations =
        Stream.of(
                displayName.flatMap(NewAccount::displayNameViolation),
                roles.flatMap(NewAccount::rolesViolation))
            .flatMap(Optional::stream)
            .toList();
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return new Account(
        account.id(),
        account.name(),
        displayName.orElse(account.displayName()),
        roles.orElse(account.roles()),
        active.orElse(account.active()),
        account.version());
  }
}
