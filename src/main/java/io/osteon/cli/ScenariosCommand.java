package io.osteon.cli;

import io.osteon.evaluation.Evaluator;
import io.osteon.verification.ScenarioRunner;
import java.io.IOException;
import java.io.InputStream;
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
            .required(true)
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
    try (ScenarioRun run =
        new ScenarioRun(new ScenarioRunner(evaluator), Options.json(arguments), terminal)) {
      for (String file : files) {
        try (InputStream stream = open(file, terminal)) {
          run.lines(file, stream);
        }
      }
      return run.finish();
    }
  }

  private static InputStream open(String file, Terminal terminal) throws IOException {
    return file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(Path.of(file));
  }
}
