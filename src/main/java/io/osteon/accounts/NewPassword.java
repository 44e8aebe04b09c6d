package io.osteon.accounts;

/**
 * An account with the password that it has just been given, to be shown once.
 *
 * @param account the account
 * @param password in clear
 */
public record NewPassword(Account account, String password) {
  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "NewPassword of " + account.name();
  }
}
