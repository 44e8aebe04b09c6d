package io.osteon.governance.draft.assessment;

import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules a change of a rule base concerns: those whose text is another, those that a changed
 * parameter decides, and all of a file whose head (imports, globals) is another. A change that
 * takes test patients away concerns every rule, since each may have lost what watched over it.
 */
final class ChangedRules {
  private final Evaluator before;
  private final Evaluator after;
  private final Set<String> changed = new TreeSet<>();

  private ChangedRules(Evaluator before, Evaluator after) {
    this.before = before;
    this.after = after;
  }

  /** Names of DRL rules, ids of rules and ids of parameters; empty when every rule is concerned. */
  static Optional<Set<String>> between(Evaluator before, Evaluator after) {
    if (losesTestPatients(before.ruleBase().files(), after.ruleBase().files())) {
      return Optional.empty();
    }
    ChangedRules rules = new ChangedRules(before, after);
    Set<String> parameters = rules.parameters();
    rules.changed.addAll(parameters);
    Map<String, String> texts = texts(before);
    texts(after)
        .forEach(
            (name, text) -> {
              if (!text.equals(texts.get(name))) {
                rules.changed.add(name);
              }
            });
    for (RuleModel model : after.rules().models()) {
      if (model.parameters().stream().anyMatch(parameters::contains)) {
        rules.changed.add(model.name());
      }
      if (rules.changed.contains(model.name())) {
        model.advice().forEach(advice -> rules.changed.add(AdviceId.rule(advice.id())));
      }
    }
    return Optional.of(rules.changed);
  }

  private static boolean losesTestPatients(RuleBaseFiles before, RuleBaseFiles after) {
    return !lines(after).containsAll(lines(before));
  }

  private static Set<String> lines(RuleBaseFiles files) {
    Set<String> lines = new HashSet<>();
    for (String file : files.under("scenarios")) {
      text(files, file).lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    return lines;
  }

  private static String text(RuleBaseFiles files, String file) {
    return new String(files.bytes(file), StandardCharsets.UTF_8);
  }

  /** Parameters with another value, or that are new. */
  private Set<String> parameters() {
    Set<String> ids = new TreeSet<>();
    for (ParameterDefinition now : after.ruleBase().parameters().all()) {
      boolean same =
          before
              .ruleBase()
              .parameters()
              .find(now.id())
              .filter(was -> was.value().compareTo(now.value()) == 0)
              .filter(was -> was.unit().equals(now.unit()))
              .isPresent();
      if (!same) {
        ids.add(now.id());
      }
    }
    return ids;
  }

  /** The text of each rule, with the head of its file, by the rule's name. */
  private static Map<String, String> texts(Evaluator evaluator) {
    RuleBase ruleBase = evaluator.ruleBase();
    Map<String, List<RuleModel>> byFile = new HashMap<>();
    for (RuleModel model : evaluator.rules().models()) {
      byFile.computeIfAbsent(model.file(), file -> new ArrayList<>()).add(model);
    }
    Map<String, String> texts = new HashMap<>();
    byFile.forEach(
        (file, models) -> {
          List<String> lines = text(ruleBase.files(), file).lines().map(String::strip).toList();
          models.sort(Comparator.comparingInt(RuleModel::line));
          String head = join(lines, 0, models.get(0).line() - 1);
          for (int i = 0; i < models.size(); i++) {
            int end = i + 1 < models.size() ? models.get(i + 1).line() - 1 : lines.size();
            texts.put(
                models.get(i).name(), head + "\f" + join(lines, models.get(i).line() - 1, end));
          }
        });
    return texts;
  }

  /** Empty lines and lines of comment say nothing. */
  private static String join(List<String> lines, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(Math.min(from, to), to)) {
      if (!line.isEmpty() && !line.startsWith("//")) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
