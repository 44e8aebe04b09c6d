package io.osteon.intake.fhir.resource;

/**
 * Reads a Reference: the literal reference such as {@code Patient/1}, {@code urn:uuid:...} or
 * {@code #med}.
 */
public final class Reference {
  private Reference() {}

  /** The literal reference, or {@code null} when there is only an identifier or a display. */
  public static String read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    String reference = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "reference" -> reference = in.string();
        default -> in.skip();
      }
    }
    return reference;
  }
}
