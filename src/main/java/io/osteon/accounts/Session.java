package io.osteon.accounts;

/**
 * A sign-in that lasts.
 *
 * @param token the secret that proves it; in the hands of the browser alone
 * @param account whose it is
 */
public record Session(String token, Account account) {
  /** Without the token, which must not reach a log. */
  @Override
  public String toString() {
    return "Session of " + account.name();
  }
}
