package io.osteon.verification.mutation;

import io.osteon.rulebase.LogicFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The DRL rules whose text names a parameter, cut out of their files, so that they can be compiled
 * without the others: a few milliseconds instead of a tenth of a second.
 *
 * @param files with these rules alone; none when no rule names it
 * @param names of the rules
 * @param grouped whether one of them excludes others (activation group), so that what it says
 *     depends on them
 */
public record NamingRules(List<LogicFile> files, Set<String> names, boolean grouped) {
  public NamingRules {
    files = List.copyOf(files);
    names = Set.copyOf(names);
  }

  /** Those of a rule base that can be compiled. */
  public static NamingRules of(List<LogicFile> logic, String parameter) {
    String literal = '"' + parameter + '"';
    List<LogicFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean grouped = false;
    for (LogicFile file : logic) {
      if (!file.text().contains(literal)) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      for (RuleText rule : RuleText.of(file)) {
        String own = rule.text(rule.start(), rule.behind());
        if (own.contains(literal)) {
          text.append(text.isEmpty() ? rule.header() : "").append(own).append('\n');
          names.add(rule.name());
          grouped |= rule.attributes().stream().anyMatch(it -> it.text().equals("activation"));
        }
      }
      if (!text.isEmpty()) {
        files.add(new LogicFile(file.path(), text.toString()));
      }
    }
    return new NamingRules(files, names, grouped);
  }
}
