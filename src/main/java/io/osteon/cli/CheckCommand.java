package io.osteon.cli;

import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.analysis.StaticAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code check DIR}: everything that can be said about a rule base without running it. */
final class CheckCommand implements Command {
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
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    Path folder = Path.of(arguments.matchedPositionalValue(0, ""));
    RuleBaseFiles files = RuleBases.read(folder);
    RuleBaseVerification verification = RuleBaseVerification.of(files);
    List<Problem> problems = StaticAnalysis.problems(verification);
    problems.forEach(problem -> terminal.out().print(problem + "\n"));
    return verification.hasErrors() ? ExitCode.FAILED : ExitCode.OK;
  }
}
