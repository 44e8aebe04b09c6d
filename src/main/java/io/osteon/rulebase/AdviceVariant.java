package io.osteon.rulebase;

import java.util.Objects;

/**
 * How an advice changes in a special situation. Every part but the key may be {@code null}.
 *
 * @param key unique within the rule, for example {@code hypercalcaemia}
 * @param urgency replaces that of the rule
 * @param text replaces that of the rule
 * @param note is added as a further sentence
 * @param reason a phrase for the placeholder <code>{reasons}</code> of the rule's text
 * @param location where it is stated
 */
public record AdviceVariant(
    String key,
    Urgency urgency,
    BilingualTemplate text,
    BilingualTemplate note,
    BilingualTemplate reason,
    Location location) {
  public AdviceVariant {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(location, "location");
  }
}
