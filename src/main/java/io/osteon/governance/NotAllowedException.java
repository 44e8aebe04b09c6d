package io.osteon.governance;

/** What was asked does not fit the state of things, or the rule of four eyes. */
public class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Refuses an act.
   *
   * @param code a key for machines that is the same for every refusal of its kind, such as {@code
   *     own-draft}
   * @param message a sentence for people
   */
  public NotAllowedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The key of this kind of refusal. */
  public String code() {
    return code;
  }
}
