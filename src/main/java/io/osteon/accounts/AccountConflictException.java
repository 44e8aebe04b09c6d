package io.osteon.accounts;

import java.util.Locale;

/** A change of accounts that what is there does not allow. */
public class AccountConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Another account has the name. */
    NAME_TAKEN("Another account has this name."),
    /** Without an active operator nobody could change accounts any more. */
    LAST_OPERATOR("This is the last active operator; make another one first."),
    /** The account belongs to the site's provider. */
    NO_PASSWORD("The site's provider signs this account in; it has no password here.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The word for it in data. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  /** Says why. */
  public AccountConflictException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
