package io.osteon.verification;

import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.RuleBase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md}: all rules with urgency, strength of evidence and parameters. */
final class RuleOverview {
  private static final String HEAD =
      """
      # The %d rules

      Generated from `rules/logic` and `rules/advice`. Change those, then run
      `mvn test -Dtest=GeneratedDocumentsTest -Dosteon.documents=write`.

      Urgency: critical (危急), act today or block the order; warning (警示), act before the next dose or visit; info (提示),
      for awareness or as an option. A variant of a rule may be more or less urgent; it is named with its urgency. Level: strength of
      the evidence for the advice as a whole. Parameters: those of `rules/parameters.yaml` that can decide the rule, its variants and
      what it asks for, through computed facts, too; not those behind the shared definitions of `rules/logic/definitions.drl`.
      """;

  private static final String GROUP =
      """

      ## %s

      | id | title | urgency | level | parameters |
      |---|---|---|---|---|
      """;

  private final RuleBase ruleBase;
  private final List<RuleModel> models;

  private RuleOverview(RuleBase ruleBase, List<RuleModel> models) {
    this.ruleBase = ruleBase;
    this.models = models;
  }

  /** The document. */
  static String of(RuleBase ruleBase, List<RuleModel> models) {
    return new RuleOverview(ruleBase, models).write();
  }

  private String write() {
    StringBuilder document = new StringBuilder(HEAD.formatted(ruleBase.advice().all().size()));
    for (String group : List.of("MDT", "BTA", "MON", "ICI", "SAF", "DQ")) {
      MarkdownTable table = new MarkdownTable();
      ruleBase.advice().all().stream()
          .filter(rule -> rule.group().equals(group))
          .forEach(rule -> row(rule, table));
      document.append(GROUP.formatted(heading(group))).append(table.take());
    }
    return document.toString();
  }

  private static String heading(String group) {
    return switch (group) {
      case "MDT" -> "MDT: multidisciplinary team and referral · 多学科会诊与转诊";
      case "BTA" -> "BTA: starting and choosing bone-targeted therapy · 启动与选药";
      case "MON" -> "MON: monitoring of treatment · 用药监测";
      case "ICI" -> "ICI: denosumab and immune checkpoint inhibitors · 地舒单抗与免疫检查点抑制剂";
      case "SAF" -> "SAF: other safety · 其他安全规则";
      default -> "DQ: data quality · 数据质量";
    };
  }

  private void row(AdviceRule rule, MarkdownTable table) {
    table.row(
        rule.id(),
        MarkdownTable.both(rule.title()),
        urgency(rule),
        MarkdownTable.words(rule.level()),
        parameters(rule.id()).stream()
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining("<br>")));
  }

  private static String urgency(AdviceRule rule) {
    StringBuilder urgency = new StringBuilder(MarkdownTable.words(rule.urgency()));
    rule.variants().stream()
        .filter(variant -> variant.urgency() != null && variant.urgency() != rule.urgency())
        .forEach(
            variant ->
                urgency
                    .append("<br>")
                    .append(variant.key())
                    .append(": ")
                    .append(MarkdownTable.words(variant.urgency())));
    return urgency.toString();
  }

  private Set<String> parameters(String rule) {
    Set<String> parameters = new TreeSet<>();
    for (RuleModel model : models) {
      boolean names =
          model.advice().stream().anyMatch(call -> AdviceId.rule(call.id()).equals(rule));
      if (names) {
        parameters.addAll(model.parameters());
      }
    }
    return parameters;
  }
}
