package io.osteon.rulebase.terminology;

import io.osteon.facts.LaboratoryItem;
import java.util.Objects;

/**
 * What a LOINC code of a laboratory or vital item stands for.
 *
 * @param item what is measured
 * @param property the kind of quantity
 */
public record LaboratoryCode(LaboratoryItem item, Property property) {
  public LaboratoryCode {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(property, "property");
  }
}
