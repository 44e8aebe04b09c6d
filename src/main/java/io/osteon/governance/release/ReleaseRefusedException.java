package io.osteon.governance.release;

/** A release whose files, manifest or signature do not fit, or whose key is not trusted. */
public class ReleaseRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Part {
    /** The archive as such: not a zip, too large, paths that no rule base has. */
    ARCHIVE,
    /** The manifest cannot be read, or says something else than the database. */
    MANIFEST,
    /** No signature of a trusted key fits. */
    SIGNATURE,
    /** A file is missing, additional or other than the manifest says. */
    FILE
  }

  private final Part part;

  /**
   * Refuses a release.
   *
   * @param message a sentence for people; names of files, never their content
   */
  public ReleaseRefusedException(Part part, String message) {
    super(message);
    this.part = part;
  }

  /** The same with what led to it. */
  public ReleaseRefusedException(Part part, String message, Throwable cause) {
    super(message, cause);
    this.part = part;
  }

  /** What is wrong. */
  public Part part() {
    return part;
  }
}
