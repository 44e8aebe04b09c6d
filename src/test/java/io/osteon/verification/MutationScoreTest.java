package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.Limits;
import io.osteon.rulebase.MutantExcuse;
import io.osteon.rulebase.MutantExcuseReader;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.mutation.Mutant;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.MutationTesting;
import io.osteon.verification.mutation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test patients that are shipped notice small mistakes in the rules that are shipped. */
class MutationScoreTest {
  private static final Path DOCUMENT = Path.of("docs", "mutation-testing.md");
  private static final String COMMAND =
      "to write it: mvn test -Dtest=MutationScoreTest -Dosteon.documents=write";

  private static MutationReport report;

  @BeforeAll
  static void run() throws Exception {
    report =
        new MutationTesting(RuleBaseFiles.read(ShippedRules.FOLDER), Limits.DEFAULT)
            .run(MutationTesting.ALL, Progress.NONE);
  }

  /** Catches a rule that is added or changed without test patients for it. */
  @Test
  void almostAllChangesAreNoticed() {
    assertThat(report.failing()).isEmpty();
    assertThat(report.score()).isGreaterThanOrEqualTo(MutationTesting.EXPECTED_SCORE);
  }

  /** Catches a gap in the test patients that nobody has looked at. */
  @Test
  void theRestHasAReason() {
    assertThat(report.survivors())
        .filteredOn(mutant -> mutant.excuse().isEmpty())
        .extracting(Mutant::id)
        .isEmpty();
  }

  /** Catches a reason that is kept although test patients notice the change by now. */
  @Test
  void everyReasonIsNeeded() throws IOException {
    Problems problems = new Problems();
    List<MutantExcuse> excuses =
        MutantExcuseReader.read(RuleBaseFiles.read(ShippedRules.FOLDER), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(excuses)
        .allSatisfy(
            excuse ->
                assertThat(report.survivors())
                    .as(excuse.rule() + " | " + excuse.change())
                    .anyMatch(mutant -> excuse.covers(mutant.id())));
  }

  @Test
  void documentIsUpToDate() throws IOException {
    String content = MutationOverview.of(report);
    if ("write".equals(System.getProperty("osteon.documents"))) {
      Files.writeString(DOCUMENT, content);
    }
    assertThat(DOCUMENT).as(COMMAND).exists();
    assertThat(Files.readString(DOCUMENT)).as("out of date; " + COMMAND).isEqualTo(content);
  }
}
