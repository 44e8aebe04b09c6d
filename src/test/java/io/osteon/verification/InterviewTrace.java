package io.osteon.verification;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.InterviewDifference;
import io.osteon.rulebase.InterviewStatement;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleReference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/interview-trace.md}: from each statement of the interview to its rules. */
final class InterviewTrace {
  private static final String HEAD =
      """
      # From the interview to the rules

      Generated from `rules/interview.yaml` and the rules' words in `rules/advice`. Change those, then run
      `mvn test -Dtest=GeneratedDocumentsTest -Dosteon.documents=write`.

      Classes: a, actionable recommendation (可执行建议); b, safety caution (安全提示); c, evidence or background (证据或背景).

      ## The %d statements

      | | class | statement | what follows | rules, or why none |
      |---|---|---|---|---|
      """;

  private static final String DIFFERENCES =
      """

      ## Where the interview differs from published sources

      | topic | interview | published | what the rules say | rules | sources |
      |---|---|---|---|---|---|
      """;

  private final RuleBase ruleBase;
  private final MarkdownTable table = new MarkdownTable();

  private InterviewTrace(RuleBase ruleBase) {
    this.ruleBase = ruleBase;
  }

  /** The document. */
  static String of(RuleBase ruleBase) {
    return new InterviewTrace(ruleBase).write();
  }

  private String write() {
    List<InterviewStatement> statements = ruleBase.interview().statements();
    statements.forEach(this::statement);
    String statementRows = table.take();
    ruleBase.interview().differences().forEach(this::difference);
    return HEAD.formatted(statements.size()) + statementRows + DIFFERENCES + table.take();
  }

  private void statement(InterviewStatement statement) {
    table.row(
        statement.id(),
        statement.classes().stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")),
        MarkdownTable.both(statement.statement()),
        MarkdownTable.both(statement.consequence()),
        statement.rules().isEmpty()
            ? MarkdownTable.both(statement.noRule())
            : rules(statement.rules()));
  }

  private void difference(InterviewDifference difference) {
    BilingualText topic = difference.topic();
    table.row(
        MarkdownTable.both(topic) + "<br>" + String.join(", ", difference.statements()),
        MarkdownTable.both(difference.interview()),
        MarkdownTable.both(difference.published()),
        MarkdownTable.both(difference.says()),
        rules(difference.rules()),
        difference.evidence().stream()
            .map(each -> each.source() + " (" + MarkdownTable.words(each.status()) + ")")
            .collect(Collectors.joining("<br>")));
  }

  private String rules(List<RuleReference> references) {
    return references.stream()
        .map(reference -> reference.id() + " " + title(reference.id()))
        .collect(Collectors.joining("<br>"));
  }

  private String title(String id) {
    return ruleBase.advice().find(id).map(AdviceRule::title).map(BilingualText::en).orElseThrow();
  }
}
