package io.osteon.cdshooks.trust.token;

/** A token that proves nothing. It carries the reason and nothing of the token. */
public final class TokenRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;
  private final String client;

  /** For a token whose client is not known. */
  public TokenRefusedException(RefusalReason reason) {
    this(reason, null);
  }

  /**
   * For a token that names a client, which does not mean that it comes from there.
   *
   * @param client id of the client, or {@code null}
   */
  public TokenRefusedException(RefusalReason reason, String client) {
    super(reason.label(), null, false, false);
    this.reason = reason;
    this.client = client;
  }

  /** Why. */
  public RefusalReason reason() {
    return reason;
  }

  /** Id of the client that it names, or {@code null}. */
  public String client() {
    return client;
  }
}
