package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * A drug product.
 *
 * @param id logical id, or {@code null}
 * @param code which product
 * @param status active, inactive, entered-in-error
 * @param amount amount of drug in the package, or {@code null}
 * @param ingredients what it is made of
 */
public record MedicationResource(
    String id, Concept code, String status, Ratio amount, List<Ingredient> ingredients)
    implements FhirResource {

  /**
   * One ingredient.
   *
   * @param code what it is
   * @param reference a reference to another Medication instead, or {@code null}
   * @param strength how much of it, or {@code null}
   */
  public record Ingredient(Concept code, String reference, Ratio strength) {}

  /**
   * One amount per another.
   *
   * @param numerator amount, or {@code null}
   * @param denominator in how much, or {@code null}
   */
  public record Ratio(Quantity numerator, Quantity denominator) {

    static Ratio read(FhirJson in) {
      if (!in.enterObject()) {
        return null;
      }
      Quantity numerator = null;
      Quantity denominator = null;
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        switch (name) {
          case "numerator" -> numerator = Quantity.read(in);
          case "denominator" -> denominator = Quantity.read(in);
          default -> in.skip();
        }
      }
      return new Ratio(numerator, denominator);
    }
  }

  @Override
  public String type() {
    return "Medication";
  }

  /** Reads the fields after the resource type. */
  static MedicationResource read(FhirJson in) {
    String id = null;
    Concept code = Concept.NONE;
    String status = null;
    Ratio amount = null;
    List<Ingredient> ingredients = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "code" -> code = Concept.read(in);
        case "status" -> status = in.code();
        case "amount" -> amount = Ratio.read(in);
        case "ingredient" -> ingredients = in.list(MedicationResource::ingredient);
        default -> in.skip();
      }
    }
    return new MedicationResource(id, code, status, amount, ingredients);
  }

  private static Ingredient ingredient(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    Concept code = Concept.NONE;
    String reference = null;
    Ratio strength = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "itemCodeableConcept" -> code = Concept.read(in);
        case "itemReference" -> reference = Reference.read(in);
        case "strength" -> strength = Ratio.read(in);
        default -> in.skip();
      }
    }
    return new Ingredient(code, reference, strength);
  }
}
