package io.osteon.verification;

import io.osteon.verification.mutation.Mutant;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.RuleScore;
import java.util.Locale;

/** Writes {@code docs/mutation-testing.md}: how well the test patients watch over each rule. */
final class MutationOverview {
  private static final String HEAD =
      """
      # Mutation testing

      Generated from `rules`. Change those, then run
      `mvn test -Dtest=MutationScoreTest -Dosteon.documents=write`.

      Each rule is changed bit by bit: a threshold by one step either way, a comparison to its neighbour or its opposite, a condition
      dropped or negated, `and` and `or` swapped, an entry of a list removed, a call dropped; each parameter that computed facts
      depend on by one step. A change is noticed when a test patient of `rules/scenarios` then fails. `osteon mutants` does the same.

      %d changes, %d noticed: %s %%. The rest stands below, each with the reason why no test patient needs to notice it
      (`rules/mutants.yaml`).

      | rule | changes | noticed | share |
      |---|---|---|---|
      """;

  private static final String SURVIVORS =
      """

      ## Changes that go unnoticed

      | where | change | reason |
      |---|---|---|
      """;

  private MutationOverview() {}

  /** The document. */
  static String of(MutationReport report) {
    MarkdownTable scores = new MarkdownTable();
    for (RuleScore rule : report.rules()) {
      scores.row(
          rule.rule(),
          Integer.toString(rule.mutants()),
          Integer.toString(rule.killed()),
          share(rule.score()) + " %");
    }
    MarkdownTable survivors = new MarkdownTable();
    for (Mutant mutant : report.survivors()) {
      String reason = mutant.excuse().map(MarkdownTable::both).orElse("**none**");
      survivors.row(
          mutant.file() + ", " + mutant.rule(), MarkdownTable.both(mutant.sentence()), reason);
    }
    return HEAD.formatted(report.mutants(), report.killed(), share(report.score()))
        + scores.take()
        + SURVIVORS
        + survivors.take();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
