package io.osteon.intake.fhir.resource;

import java.math.BigDecimal;

/**
 * The value of an observation or of one of its components: at most one part is set.
 *
 * @param quantity a measured amount
 * @param concept a coded answer
 * @param bool yes or no
 * @param number an integer
 * @param text words
 * @param other the name of a kind of value that is not read, such as {@code valueRatio}
 */
public record ObservedValue(
    Quantity quantity,
    Concept concept,
    Boolean bool,
    BigDecimal number,
    String text,
    String other) {
  /** No value. */
  public static final ObservedValue NONE = new ObservedValue(null, null, null, null, null, null);

  /** Reads the value under this field name, or skips it when it is of a kind that is not read. */
  static ObservedValue read(String field, FhirJson in) {
    return switch (field) {
      case "valueQuantity" -> new ObservedValue(Quantity.read(in), null, null, null, null, null);
      case "valueCodeableConcept" ->
          new ObservedValue(null, Concept.read(in), null, null, null, null);
      case "valueBoolean" -> new ObservedValue(null, null, in.bool(), null, null, null);
      case "valueInteger" -> new ObservedValue(null, null, null, in.decimal(), null, null);
      case "valueString" -> new ObservedValue(null, null, null, null, in.string(), null);
      default -> {
        in.skip();
        yield new ObservedValue(null, null, null, null, null, field);
      }
    };
  }

  /** There is no value at all. */
  public boolean isEmpty() {
    return quantity == null
        && concept == null
        && bool == null
        && number == null
        && text == null
        && other == null;
  }
}
