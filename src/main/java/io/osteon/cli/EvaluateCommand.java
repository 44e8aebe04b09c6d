package io.osteon.cli;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.evaluation.EvaluationText;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import java.io.IOException;
import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code evaluate FILE}: one case to recommendations, without server and database. */
final class EvaluateCommand implements Command {
  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command("evaluate", "Says what the rules recommend for one case, and why.");
    command.addOption(Options.at());
    command.addOption(Options.language());
    command.addOption(Options.json("Print the answer as JSON rather than as text."));
    command.addOption(Options.rules());
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("FILE")
            .description("Case JSON, a FHIR R4 Bundle or a test patient; - is standard input.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    LocalDate at = Options.at(arguments);
    Language language = Options.language(arguments);
    Evaluator evaluator = RuleBases.open(Options.rules(arguments), terminal);
    PatientCase patientCase =
        CaseInput.read(
            arguments.matchedPositionalValue(0, ""),
            at,
            evaluator.ruleBase().terminology(),
            terminal);
    Evaluation evaluation = evaluator.evaluate(patientCase, language);
    if (Options.json(arguments)) {
      EvaluationJson.write(evaluation, terminal.out(), true);
      terminal.out().print("\n");
    } else {
      terminal.out().print(EvaluationText.of(evaluation));
    }
    return ExitCode.OK;
  }
}
