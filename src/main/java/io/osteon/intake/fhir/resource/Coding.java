package io.osteon.intake.fhir.resource;

/**
 * A code with its system; any part may be {@code null}.
 *
 * @param system URI of the code system
 * @param code the code
 * @param display what the sender says that the code means
 */
public record Coding(String system, String code, String display) {

  /** Reads a Coding. */
  public static Coding read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    String system = null;
    String code = null;
    String display = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "system" -> system = in.string();
        case "code" -> code = in.string();
        case "display" -> display = in.string();
        default -> in.skip();
      }
    }
    return new Coding(system, code, display);
  }

  /** Has this code in this system. */
  public boolean is(String otherSystem, String otherCode) {
    return otherCode.equals(code) && otherSystem.equals(system);
  }
}
