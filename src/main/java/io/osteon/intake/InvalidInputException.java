package io.osteon.intake;

import java.util.List;

/** The input cannot be judged at all; carries every violation found, to be shown to the sender. */
public class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * One thing that is wrong.
   *
   * @param pointer JSON pointer to the place, empty for the whole document
   * @param value the offending value, shortened to 100 characters; empty when there is none
   * @param expected what would be right, in one sentence
   */
  public record Violation(String pointer, String value, String expected) {}

  public InvalidInputException(List<Violation> violations) {
    super(
        violations.isEmpty()
            ? "invalid input"
            : violations.get(0).pointer() + ": " + violations.get(0).expected());
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, at least one entry. */
  public List<Violation> violations() {
    return violations;
  }
}
