package io.osteon.rulebase.check;

import io.osteon.facts.DrugClass;
import io.osteon.facts.LaboratoryItem;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.cds.CdsServiceDefinition;
import io.osteon.rulebase.cds.PrefetchDefinition;
import io.osteon.rulebase.cds.RuleSelection;
import io.osteon.rulebase.yaml.YamlText;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the services name exists: hooks, rules, groups, prefetch keys, parameters, items. */
final class CdsServiceCheck implements Check {
  /** The hooks that the service door answers. */
  private static final Set<String> HOOKS =
      Set.of(
          "patient-view",
          "order-select",
          "order-sign",
          "problem-list-item-create",
          "encounter-start",
          "encounter-discharge",
          "appointment-book",
          "medication-refill");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SEARCH_PARAMETER = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final String PATIENT = "Patient";

  @Override
  public void inspect(Draft draft, Problems problems) {
    Set<String> keys = new HashSet<>();
    for (PrefetchDefinition prefetch : draft.services().prefetch()) {
      unique(prefetch.key(), keys, prefetch.location(), problems);
      prefetch(prefetch, draft, problems);
    }
    Set<String> ids = new HashSet<>();
    for (CdsServiceDefinition service : draft.services().services()) {
      unique(service.id(), ids, service.location(), problems);
      if (!HOOKS.contains(service.hook())) {
        problems.error(
            service.location(), "there is no hook %s".formatted(service.hook()), "unknown-hook");
      }
      each(service.requires(), keys::contains, "prefetch key", "unknown-prefetch-key", problems);
      if (service.requires().stream().noneMatch(key -> key.value().equals("patient"))) {
        problems.error(service.location(), "requires must name patient", "patient-not-required");
      }
      if (service.always().isEmpty() && service.concerning().isEmpty()) {
        problems.error(
            service.location(),
            "service %s shows nothing".formatted(service.id()),
            "service-without-rules");
      }
      rules(service.always(), draft, problems);
      rules(service.concerning(), draft, problems);
    }
  }

  private static void unique(String name, Set<String> seen, Location at, Problems problems) {
    if (!NAME.matcher(name).matches()) {
      problems.error(
          at, "%s: expected small letters, digits and hyphens".formatted(name), "name-form");
    }
    if (!seen.add(name)) {
      problems.error(at, "%s is given twice".formatted(name), "duplicate-id");
    }
  }

  private static void prefetch(PrefetchDefinition prefetch, Draft draft, Problems problems) {
    Set<String> items =
        Arrays.stream(LaboratoryItem.values()).map(LaboratoryItem::key).collect(Collectors.toSet());
    each(prefetch.laboratory(), items::contains, "laboratory item", "unknown-item", problems);
    each(
        prefetch.drugs(),
        name -> Key.parse(name, DrugClass.values()).isPresent(),
        "class of drugs",
        "unknown-drug-class",
        problems);
    Set<String> days =
        draft.parameters().stream()
            .filter(parameter -> parameter.unit().equals("d"))
            .map(ParameterDefinition::id)
            .collect(Collectors.toSet());
    each(prefetch.window(), days::contains, "parameter in days", "unknown-parameter", problems);
    if ((prefetch.date() == null) != prefetch.window().isEmpty()) {
      problems.error(prefetch.location(), "date and window belong together", "window-without-date");
    }
    if (prefetch.date() != null && !SEARCH_PARAMETER.matcher(prefetch.date()).matches()) {
      problems.error(
          prefetch.location(), "date must name a search parameter", "search-parameter-form");
    }
    if (prefetch.key().equals("patient") != prefetch.type().equals(PATIENT)) {
      problems.error(prefetch.location(), "the key patient is that of the Patient", "patient-key");
    }
  }

  private static void rules(RuleSelection selection, Draft draft, Problems problems) {
    Set<String> ids = draft.advice().stream().map(AdviceRule::id).collect(Collectors.toSet());
    Set<String> groups = draft.advice().stream().map(AdviceRule::group).collect(Collectors.toSet());
    each(selection.rules(), ids::contains, "rule", "unknown-rule", problems);
    each(selection.groups(), groups::contains, "group of rules", "unknown-group", problems);
  }

  private static void each(
      Collection<YamlText> names,
      Predicate<String> known,
      String what,
      String code,
      Problems problems) {
    for (YamlText name : List.copyOf(names)) {
      if (!known.test(name.value())) {
        problems.error(name.location(), "there is no %s %s".formatted(what, name.value()), code);
      }
    }
  }
}
