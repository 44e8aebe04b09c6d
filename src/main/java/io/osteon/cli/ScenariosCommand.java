package io.osteon.cli;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.ScenarioJson;
import io.osteon.verification.ScenarioOutcome;
import io.osteon.verification.ScenarioRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code scenarios FILE...}: runs test patients, one a line, without holding a file in memory. */
final class ScenariosCommand implements Command {
  private static final String STANDARD_INPUT = "-";

  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command("scenarios", "Runs test patients and says which pass and which fail.");
    command.addOption(Options.rules());
    command.addOption(Options.json("Print what is shown for each test patient as a line of JSON."));
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("FILE")
            .description("Test patients, a JSON object a line; - is standard input.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    List<String> files = arguments.matchedPositionalValue(0, List.<String>of());
    Evaluator evaluator = RuleBases.open(Options.rules(arguments), terminal);
    Run run = new Run(new ScenarioRunner(evaluator), Options.json(arguments), terminal);
    for (String file : files) {
      run.file(file);
    }
    return run.finish();
  }

  /** One run over all files. */
  private static final class Run {
    private final ScenarioRunner runner;
    private final boolean json;
    private final Terminal terminal;
    private long passed;
    private long failed;
    private long unreadable;

    Run(ScenarioRunner runner, boolean json, Terminal terminal) {
      this.runner = runner;
      this.json = json;
      this.terminal = terminal;
    }

    void file(String file) throws IOException {
      try (InputStream stream = open(file);
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            line(file, number, line);
          }
        }
      } catch (CharacterCodingException e) {
        throw new CommandFailure(file + " is not UTF-8", e);
      }
    }

    private InputStream open(String file) throws IOException {
      return file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(Path.of(file));
    }

    private void line(String file, long number, String line) throws IOException {
      try {
        report(runner.run(line));
      } catch (InvalidInputException e) {
        unreadable++;
        for (InvalidInputException.Violation violation : e.violations()) {
          complain(file, number, (violation.pointer() + " " + violation.expected()).strip());
        }
      } catch (EvaluationLimitException e) {
        unreadable++;
        complain(file, number, e.getMessage());
      }
    }

    private void complain(String file, long number, String message) {
      terminal.err().print("%s:%d: %s\n".formatted(file, number, message));
    }

    private void report(ScenarioOutcome outcome) throws IOException {
      if (outcome.passed()) {
        passed++;
      } else {
        failed++;
      }
      terminal.out().print((json ? ScenarioJson.line(outcome) : words(outcome)) + "\n");
    }

    private static String words(ScenarioOutcome outcome) {
      return outcome.passed()
          ? outcome.id() + " passed"
          : outcome.id() + " failed: " + String.join("; ", outcome.failures());
    }

    int finish() {
      if (!json) {
        terminal.out().print("%d passed, %d failed\n".formatted(passed, failed));
      }
      terminal.out().flush();
      if (unreadable > 0) {
        terminal.err().print("%d lines could not be judged\n".formatted(unreadable));
        return ExitCode.BAD_INPUT;
      }
      return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
  }
}
