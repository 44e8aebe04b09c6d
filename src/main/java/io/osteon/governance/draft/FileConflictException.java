package io.osteon.governance.draft;

/**
 * Somebody else saved the file since the caller read it. Neither text is lost: the caller has one,
 * this carries the other.
 */
public final class FileConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DraftFile current;

  /** Names the file as it is now. */
  public FileConflictException(DraftFile current) {
    super(current.path() + " was changed meanwhile; its version is " + current.version());
    this.current = current;
  }

  /** The file as it is now. */
  public DraftFile current() {
    return current;
  }
}
