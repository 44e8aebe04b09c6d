package io.osteon.rulebase.terminology;

import io.osteon.facts.LaboratoryItem;
import java.util.Objects;

/**
 * What a LOINC code of a laboratory or vital item stands for.
 *
 * @param item what is measured
 * @param property the kind of quantity
 * @param qualifier what the code measures only in part, for example {@code 25-OH-D3 only}, or
 *     {@code null}
 */
public record LaboratoryCode(LaboratoryItem item, Property property, String qualifier) {
  public LaboratoryCode {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(property, "property");
  }
}
