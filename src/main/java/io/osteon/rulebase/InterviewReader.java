package io.osteon.rulebase;

import io.osteon.rulebase.InterviewStatement.StatementClass;
import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import io.osteon.rulebase.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the interview's statements from {@code interview.yaml}. */
final class InterviewReader {
  private static final BilingualText UNREAD = new BilingualText("?", "?");

  private final Problems problems;

  InterviewReader(Problems problems) {
    this.problems = problems;
  }

  Interview read(String file, String text) {
    List<InterviewStatement> statements = new ArrayList<>();
    List<InterviewDifference> differences = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("statements").forEach(e -> statement(e).ifPresent(statements::add));
              root.mappings("differences").forEach(e -> differences.add(difference(e)));
              root.reportUnknownKeys();
            });
    return new Interview(statements, differences);
  }

  private Optional<InterviewStatement> statement(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    InterviewStatement statement =
        new InterviewStatement(
            id.orElse("?"),
            classes(entry),
            entry.requiredWords("statement").orElse(UNREAD),
            entry.requiredWords("consequence").orElse(UNREAD),
            references(entry),
            entry.words("noRule").orElse(null),
            entry.locationOf("id"));
    entry.reportUnknownKeys();
    return id.map(present -> statement);
  }

  private List<StatementClass> classes(YamlMapping entry) {
    List<StatementClass> classes = new ArrayList<>();
    for (YamlText text : entry.texts("class")) {
      Optional<StatementClass> value = Key.parse(text.value(), StatementClass.values());
      value.ifPresentOrElse(
          classes::add,
          () ->
              problems.error(
                  text.location(),
                  "class is \"%s\"; expected a, b or c".formatted(text.value()),
                  "unknown-value"));
    }
    return classes;
  }

  private InterviewDifference difference(YamlMapping entry) {
    InterviewDifference difference =
        new InterviewDifference(
            entry.requiredWords("topic").orElse(UNREAD),
            entry.texts("statements").stream().map(YamlText::value).toList(),
            entry.requiredWords("interview").orElse(UNREAD),
            entry.requiredWords("published").orElse(UNREAD),
            entry.requiredWords("says").orElse(UNREAD),
            references(entry),
            evidence(entry),
            entry.location());
    entry.reportUnknownKeys();
    return difference;
  }

  private static List<RuleReference> references(YamlMapping entry) {
    return entry.texts("rules").stream()
        .map(text -> new RuleReference(text.value(), text.location()))
        .toList();
  }

  private static List<InterviewDifference.QuotedSource> evidence(YamlMapping difference) {
    List<InterviewDifference.QuotedSource> evidence = new ArrayList<>();
    for (YamlMapping entry : difference.mappings("evidence")) {
      Optional<String> source = entry.requiredText("source");
      Optional<VerificationStatus> status =
          entry.requiredChoice("status", VerificationStatus.values());
      entry.reportUnknownKeys();
      if (source.isPresent() && status.isPresent()) {
        evidence.add(
            new InterviewDifference.QuotedSource(
                source.get(), status.get(), entry.locationOf("source")));
      }
    }
    return evidence;
  }
}
