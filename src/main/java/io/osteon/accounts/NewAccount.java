package io.osteon.accounts;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator says of an account to be made.
 *
 * @param name what is typed at the sign-in: up to 64 letters, digits and {@code . _ @ -}
 * @param displayName what others read, up to 100 characters
 * @param roles at least one
 * @param password empty for a random one
 */
public record NewAccount(
    String name, String displayName, Set<Role> roles, Optional<String> password) {
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z0-9\\p{IsHan}][a-zA-Z0-9\\p{IsHan}._@-]{0,63}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  /**
   * Refuses what cannot be an account.
   *
   * @throws InvalidInputException with a pointer into a JSON object of these names
   */
  void validate() {
    List<Violation> violations = new ArrayList<>();
    if (!NAME.matcher(name).matches()) {
      violations.add(
          new Violation("/name", name, "1 to 64 letters, digits or . _ @ -, no sign at the front"));
    }
    displayNameViolation(displayName).ifPresent(violations::add);
    rolesViolation(roles).ifPresent(violations::add);
    password
        .flatMap(word -> PasswordRules.expected(word, name, displayName))
        .ifPresent(expected -> violations.add(new Violation("/password", "", expected)));
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  static Optional<Violation> displayNameViolation(String displayName) {
    boolean right =
        !displayName.isBlank()
            && displayName.codePointCount(0, displayName.length()) <= LONGEST_DISPLAY_NAME
            && displayName.codePoints().noneMatch(Character::isISOControl);
    return right
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "/displayName",
                displayName,
                "1 to " + LONGEST_DISPLAY_NAME + " characters in one line"));
  }

  static Optional<Violation> rolesViolation(Set<Role> roles) {
    return roles.isEmpty()
        ? Optional.of(new Violation("/roles", "[]", "at least one role"))
        : Optional.empty();
  }

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "NewAccount " + name;
  }
}
