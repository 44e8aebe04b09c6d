package io.osteon.accounts;

/** The database with the accounts cannot be reached. */
public class AccountsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public AccountsUnavailableException(Throwable cause) {
    super(cause);
  }
}
