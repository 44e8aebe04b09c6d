package io.osteon.cli;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.intake.InvalidInputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line, runs the command, and turns failures into a line and an exit code. */
final class OsteonCommandLine {
  private final Terminal terminal;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Command defaultCommand = new ServeCommand();
  private final CommandLine commandLine;

  OsteonCommandLine(Terminal terminal) {
    this.terminal = terminal;
    CommandSpec root =
        Options.command("osteon", "Decision support for people with bone metastases.");
    for (Command command :
        List.of(
            defaultCommand,
            new EvaluateCommand(),
            new ScenariosCommand(),
            new CheckCommand(),
            new AccountsCommand(),
            new AuditCommand(),
            new MutantsCommand())) {
      CommandSpec specification = command.specification();
      commands.put(specification.name(), command);
      root.addSubcommand(specification.name(), new CommandLine(specification));
    }
    this.commandLine = new CommandLine(root);
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commandLine.setExecutionStrategy(this::run);
    commandLine.setParameterExceptionHandler(this::usageError);
  }

  /** Runs the command that the arguments name and returns its exit code. */
  int execute(String... arguments) {
    int code = commandLine.execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private int run(ParseResult result) {
    Integer help = CommandLine.executeHelpRequest(result);
    if (help != null) {
      return help;
    }
    ParseResult deepest = result.hasSubcommand() ? result.subcommand() : result;
    Command command =
        result.hasSubcommand() ? commands.get(deepest.commandSpec().name()) : defaultCommand;
    CommandLogging.turnOff();
    try {
      return command.run(deepest, terminal);
    } catch (IOException e) {
      return failure(new CommandFailure(sentence(e), e), result);
    } catch (RuntimeException e) {
      return failure(e, result);
    }
  }

  private static String sentence(IOException e) {
    boolean notFound = e instanceof NoSuchFileException || e instanceof FileNotFoundException;
    return notFound ? "there is no file " + e.getMessage() : "cannot read: " + e.getMessage();
  }

  private int usageError(ParameterException e, String[] arguments) {
    terminal.err().print("osteon: " + UsageError.sentence(e) + "\n");
    return ExitCode.BAD_INPUT;
  }

  private int failure(RuntimeException e, ParseResult result) {
    for (String line : lines(e)) {
      terminal.err().print("osteon: " + line + "\n");
    }
    if (verbose(result)) {
      e.printStackTrace(terminal.err());
    }
    return ExitCode.BAD_INPUT;
  }

  private static List<String> lines(RuntimeException e) {
    if (e instanceof InvalidInputException invalid) {
      return invalid.violations().stream()
          .map(
              violation ->
                  "%s: %s%s"
                      .formatted(
                          violation.pointer().isEmpty() ? "input" : violation.pointer(),
                          violation.expected(),
                          violation.value().isEmpty()
                              ? ""
                              : ", but it is \"" + violation.value() + "\""))
          .toList();
    }
    if (e instanceof CommandFailure || e instanceof EvaluationLimitException) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
    return List.of("internal error (%s)".formatted(e));
  }

  private static boolean verbose(ParseResult result) {
    boolean own = result.matchedOptionValue(Options.VERBOSE, false);
    return own || (result.hasSubcommand() && verbose(result.subcommand()));
  }
}
