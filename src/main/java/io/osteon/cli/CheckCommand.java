package io.osteon.cli;

import io.osteon.engine.stock.StockDrools;
import io.osteon.engine.stock.StockDroolsException;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.analysis.StaticAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code check DIR}: everything that can be said about a rule base without running it. */
final class CheckCommand implements Command {
  private static final String STOCK_DROOLS = "--stock-drools";

  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command(
            "check",
            "Says everything that is wrong with a rule base, as"
                + " file:line:column: severity: message [code].");
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("DIR")
            .description("Folder of the rule base.")
            .build());
    command.addOption(
        OptionSpec.builder(STOCK_DROOLS)
            .type(boolean.class)
            .description(
                "Have Drools' own compiler check the rules, too: seconds of work, on a JVM only.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    Path folder = Path.of(arguments.matchedPositionalValue(0, ""));
    RuleBaseFiles files = RuleBases.read(folder);
    RuleBaseVerification verification = RuleBaseVerification.of(files);
    List<Problem> problems = StaticAnalysis.problems(verification);
    if (arguments.matchedOptionValue(STOCK_DROOLS, false)) {
      problems = withStockDrools(verification, problems, terminal);
    }
    problems.forEach(problem -> terminal.out().print(problem + "\n"));
    return verification.hasErrors() || problems.stream().anyMatch(CheckCommand::isRefusal)
        ? ExitCode.FAILED
        : ExitCode.OK;
  }

  private static boolean isRefusal(Problem problem) {
    return problem.code().equals(StockDrools.CODE) && problem.severity() == Problem.Severity.ERROR;
  }

  /** What Osteon's own checks refuse never reaches Drools' compiler. */
  private static List<Problem> withStockDrools(
      RuleBaseVerification verification, List<Problem> problems, Terminal terminal) {
    StockDrools drools = StockDrools.installed().orElseThrow(CheckCommand::absent);
    if (verification.evaluator().isEmpty()) {
      terminal.err().print("osteon: stock Drools was not asked: mend the errors first\n");
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    try {
      all.addAll(drools.compile(verification.evaluator().get().ruleBase().logic()));
    } catch (StockDroolsException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("stock Drools was interrupted", e);
    }
    Collections.sort(all);
    return all;
  }

  private static CommandFailure absent() {
    return new CommandFailure(
        StockDrools.isNative()
            ? "a native executable cannot run Drools' own compiler; make this check with the jar, on a JVM"
            : "Drools' own compiler is not here; it lies in the folder stock-drools beside quarkus-run.jar");
  }
}
