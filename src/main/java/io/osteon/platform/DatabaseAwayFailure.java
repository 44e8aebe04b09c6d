package io.osteon.platform;

/** The site's database does not answer now; it may do so later. */
class DatabaseAwayFailure extends StartFailure {
  private static final long serialVersionUID = 1L;

  DatabaseAwayFailure(StartFailure failure) {
    super(failure.getMessage(), failure.getCause());
  }
}
