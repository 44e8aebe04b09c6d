package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cli.InProcess;
import io.osteon.testing.Program;
import io.osteon.testing.ProgramOutcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is wrong with a start is said in one line on standard error, with exit code 2 and nothing
 * around it; the jar and the executable say the same.
 */
class BadStartIT {
  private static BadStarts starts;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    starts = new BadStarts();
  }

  @AfterAll
  static void release() throws IOException {
    starts.close();
  }

  /** What the programs said to one bad start; the jar comes first. */
  private record Answers(BadStart start, List<ProgramOutcome> outcomes) {}

  @TestFactory
  Stream<DynamicTest> oneLineAndExitCodeTwo() {
    return Parallel.map(starts.all(), start -> new Answers(start, outcomes(start))).stream()
        .map(answers -> DynamicTest.dynamicTest(answers.start().fault(), () -> check(answers)));
  }

  private static List<ProgramOutcome> outcomes(BadStart start) {
    List<ProgramOutcome> outcomes = new ArrayList<>();
    outcomes.add(start.service() ? Program.jar().run(start.call()) : InProcess.run(start.call()));
    Program.executable().ifPresent(program -> outcomes.add(program.run(start.call())));
    return outcomes;
  }

  private static void check(Answers answers) {
    ProgramOutcome jar = answers.outcomes().get(0);
    assertThat(jar.errors()).matches(answers.start().expected() + "\n");
    assertThat(jar.output()).isEmpty();
    assertThat(jar.exitCode()).isEqualTo(2);
    assertThat(answers.outcomes())
        .extracting(ProgramOutcome::text)
        .as("the executable does as the jar")
        .containsOnly(jar.text());
  }

  @TestFactory
  Stream<DynamicTest> theStackTraceIsShownOnRequest() {
    return Program.all().stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.name(),
                    () -> {
                      ProgramOutcome outcome = program.run(starts.takenPort().verbose());
                      assertThat(outcome.exitCode()).isEqualTo(2);
                      assertThat(outcome.errors())
                          .startsWith("osteon: port ")
                          .contains("BindException")
                          .contains("\tat ");
                    }));
  }
}
