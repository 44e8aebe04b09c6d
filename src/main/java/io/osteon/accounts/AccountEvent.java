package io.osteon.accounts;

import java.util.Locale;

/** What happens to accounts and sign-ins that is worth keeping. */
public enum AccountEvent {
  /** Somebody has signed in. */
  SIGNED_IN,
  /** A sign-in was refused. */
  SIGN_IN_FAILED,
  /** Too many sign-ins were refused: the name or the address has to wait. */
  ACCOUNT_LOCKED,
  /** Somebody has signed out. */
  SIGNED_OUT,
  /** There is a new account. */
  ACCOUNT_CREATED,
  /** Name for others, roles or activity of an account have changed. */
  ACCOUNT_CHANGED,
  /** Somebody has changed their own password. */
  PASSWORD_CHANGED,
  /** An operator has given an account a new password. */
  PASSWORD_RESET;

  /** The word for it in data: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
