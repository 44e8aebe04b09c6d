package io.osteon.intake.fhir.resource;

/**
 * Reads a Reference: the literal reference such as {@code Patient/1}, {@code urn:uuid:...} or
 * {@code #med}.
 */
public final class Reference {
  private Reference() {}

  /**
   * A reference with its words.
   *
   * @param reference the literal reference, or {@code null}
   * @param display what it is said to lead to, or {@code null}
   */
  record Named(String reference, String display) {}

  /** The literal reference, or {@code null} when there is only an identifier or a display. */
  public static String read(FhirJson in) {
    return readNamed(in).reference();
  }

  /** The literal reference and its display. */
  static Named readNamed(FhirJson in) {
    String reference = null;
    String display = null;
    if (in.enterObject()) {
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        switch (name) {
          case "reference" -> reference = in.string();
          case "display" -> display = in.string();
          default -> in.skip();
        }
      }
    }
    return new Named(reference, display);
  }
}
