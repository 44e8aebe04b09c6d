package io.osteon.api;

import io.osteon.intake.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a request's body up to a limit. */
final class BodyReader {
  private BodyReader() {}

  /**
   * The bytes of a body.
   *
   * @throws BodyTooLargeException if there are more than {@code limit}
   * @throws InvalidInputException if the body is missing or the connection breaks off
   */
  static byte[] read(InputStream body, int limit) {
    if (body == null) {
      throw missing();
    }
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BodyTooLargeException(limit);
      }
      if (bytes.length == 0) {
        throw missing();
      }
      return bytes;
    } catch (IOException e) {
      throw new InvalidInputException(
          List.of(new InvalidInputException.Violation("", "", "a body that is sent to its end")));
    }
  }

  /** The same for a body that may be empty. */
  static byte[] readOptional(InputStream body, int limit) {
    try {
      byte[] bytes = body == null ? new byte[0] : body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BodyTooLargeException(limit);
      }
      return bytes;
    } catch (IOException e) {
      throw new InvalidInputException(
          List.of(new InvalidInputException.Violation("", "", "a body that is sent to its end")));
    }
  }

  private static InvalidInputException missing() {
    return new InvalidInputException(
        List.of(
            new InvalidInputException.Violation("", "", "a case as JSON, or a FHIR R4 Bundle")));
  }

  /** The body has more bytes than the door takes. */
  static final class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(int limit) {
      super("the body may have at most " + limit + " bytes");
    }
  }
}
