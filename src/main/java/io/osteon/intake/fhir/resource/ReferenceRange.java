package io.osteon.intake.fhir.resource;

/**
 * A laboratory's limits.
 *
 * @param low lower limit, or {@code null}
 * @param high upper limit, or {@code null}
 * @param kind which kind of range; empty means the normal one
 */
public record ReferenceRange(Quantity low, Quantity high, Concept kind) {
  private static final String MEANING =
      "http://terminology.hl7.org/CodeSystem/referencerange-meaning";

  /** Reads a reference range. */
  static ReferenceRange read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    Quantity low = null;
    Quantity high = null;
    Concept kind = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "low" -> low = Quantity.read(in);
        case "high" -> high = Quantity.read(in);
        case "type" -> kind = Concept.read(in);
        default -> in.skip();
      }
    }
    return new ReferenceRange(low, high, kind);
  }

  /** The range of normal values, not a therapeutic or critical one. */
  public boolean normal() {
    return kind.isEmpty() || kind.has(MEANING, "normal") || kind.codings().isEmpty();
  }
}
