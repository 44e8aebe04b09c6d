package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.RuleModel;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The generated documents are those of the rule base as it is. {@code -Dosteon.documents=write}
 * writes them.
 */
class GeneratedDocumentsTest {
  private static final Path FOLDER = Path.of("docs");
  private static final String COMMAND =
      "to write it: mvn test -Dtest=GeneratedDocumentsTest -Dosteon.documents=write";

  private final RuleBase ruleBase = ShippedRules.ruleBase();

  @Test
  void interviewTraceIsUpToDate() throws IOException {
    same("interview-trace.md", InterviewTrace.of(ruleBase));
  }

  @Test
  void ruleOverviewIsUpToDate() throws IOException {
    List<RuleModel> models =
        RuleCompiler.compile(ruleBase.logic(), ruleBase.parameters(), Vocabulary.clinical())
            .rules()
            .orElseThrow()
            .models();
    same("rules.md", RuleOverview.of(ruleBase, models));
  }

  @Test
  void allStatementsOfTheInterviewAreTraced() {
    assertThat(ruleBase.interview().statements()).hasSize(45);
    assertThat(ruleBase.interview().statements())
        .allSatisfy(
            statement ->
                assertThat(statement.rules().isEmpty())
                    .as(statement.id() + " has rules, or a reason why not")
                    .isEqualTo(statement.noRule() != null));
  }

  private static void same(String name, String content) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("osteon.documents"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, content);
    }
    assertThat(file).as(COMMAND).exists();
    assertThat(Files.readString(file)).as(name + " is out of date; " + COMMAND).isEqualTo(content);
  }
}
