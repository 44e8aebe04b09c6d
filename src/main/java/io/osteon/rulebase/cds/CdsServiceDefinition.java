package io.osteon.rulebase.cds;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.yaml.YamlText;
import java.util.List;
import java.util.Objects;

/**
 * A service that is called at one moment of the clinical workflow.
 *
 * @param id part of its address
 * @param hook the moment, as the CDS Hooks library names it
 * @param title one line
 * @param description what it does, for those who choose services
 * @param usageRequirements what a client must bring
 * @param requires prefetch keys without which an answer would mislead
 * @param always what is shown whenever it is recommended
 * @param concerning what is shown only if it concerns what the call is about: draft orders, new
 *     problems, appointments
 * @param location where it is stated
 */
public record CdsServiceDefinition(
    String id,
    String hook,
    BilingualText title,
    BilingualText description,
    BilingualText usageRequirements,
    List<YamlText> requires,
    RuleSelection always,
    RuleSelection concerning,
    Location location) {
  public CdsServiceDefinition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hook, "hook");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(usageRequirements, "usageRequirements");
    Objects.requireNonNull(always, "always");
    Objects.requireNonNull(concerning, "concerning");
    Objects.requireNonNull(location, "location");
    requires = List.copyOf(requires);
  }
}
