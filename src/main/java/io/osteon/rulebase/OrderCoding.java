package io.osteon.rulebase;

import io.osteon.rulebase.terminology.CodeSystem;
import java.util.Objects;

/**
 * A code of an order.
 *
 * @param system the code system
 * @param code the code
 * @param display the system's own words for it
 * @param status whether code and display were read in a published copy of the system; a code that
 *     was not is never put into a chart
 */
public record OrderCoding(
    CodeSystem system, String code, String display, VerificationStatus status) {
  public OrderCoding {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(display, "display");
    Objects.requireNonNull(status, "status");
  }
}
