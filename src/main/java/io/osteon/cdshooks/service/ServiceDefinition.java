package io.osteon.cdshooks.service;

import io.osteon.cdshooks.request.Hook;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.cds.RuleSelection;
import io.osteon.rulebase.terminology.Terminology;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A service of the rule base in force.
 *
 * @param id part of its address
 * @param hook the moment at which it is called
 * @param title one line
 * @param description what it does
 * @param usageRequirements what a client must bring
 * @param requires prefetch keys without which an answer would mislead
 * @param always what is shown whenever it is recommended
 * @param concerning what is shown only if it concerns what the call is about
 * @param templates the data that it asks for, the Patient among them
 * @param terminology what codes of the call mean
 */
public record ServiceDefinition(
    String id,
    Hook hook,
    BilingualText title,
    BilingualText description,
    BilingualText usageRequirements,
    Set<String> requires,
    RuleSelection always,
    RuleSelection concerning,
    List<PrefetchTemplate> templates,
    Terminology terminology) {
  public ServiceDefinition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hook, "hook");
    Objects.requireNonNull(always, "always");
    Objects.requireNonNull(concerning, "concerning");
    Objects.requireNonNull(terminology, "terminology");
    requires = Set.copyOf(requires);
    templates = List.copyOf(templates);
  }
}
