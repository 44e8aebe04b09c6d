package io.osteon.rulebase.cds;

import io.osteon.rulebase.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some of the rules.
 *
 * @param groups whole groups, for example {@code MDT}
 * @param rules single rules, for example {@code MON-05}
 * @param names all of both, for looking up
 */
public record RuleSelection(List<YamlText> groups, List<YamlText> rules, Set<String> names) {
  /** No rule. */
  public static final RuleSelection NONE = new RuleSelection(List.of(), List.of());

  public RuleSelection {
    groups = List.copyOf(groups);
    rules = List.copyOf(rules);
    names = Set.copyOf(names);
  }

  /** These groups and rules. */
  public RuleSelection(List<YamlText> groups, List<YamlText> rules) {
    this(groups, rules, names(groups, rules));
  }

  private static Set<String> names(List<YamlText> groups, List<YamlText> rules) {
    Set<String> names = new HashSet<>();
    groups.forEach(group -> names.add(group.value()));
    rules.forEach(rule -> names.add(rule.value()));
    return names;
  }

  /**
   * A rule is among them.
   *
   * @param id for example {@code MON-05}
   * @param group its group, for example {@code MON}
   */
  public boolean has(String id, String group) {
    return names.contains(id) || names.contains(group);
  }

  /** There is none. */
  public boolean isEmpty() {
    return names.isEmpty();
  }
}
