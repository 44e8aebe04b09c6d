package io.osteon.cli;

import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.mutation.Mutant;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.MutationReportJson;
import io.osteon.verification.mutation.MutationTesting;
import io.osteon.verification.mutation.Progress;
import io.osteon.verification.mutation.RuleScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code mutants [DIR]}: changes the rules bit by bit and says which changes no test patient
 * notices.
 */
final class MutantsCommand implements Command {
  private static final String RULE = "--rule";

  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command(
            "mutants", "Says which small changes of the rules no test patient would notice.");
    command.addOption(
        OptionSpec.builder(RULE)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("ID")
            .description(
                "Only this rule (BTA-08), DRL rule or parameter; may be given more than once.")
            .build());
    command.addOption(Options.json("Print the report as one JSON object."));
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("DIR")
            .description("Folder of a rule base; the shipped one when left out.")
            .build());
    return command;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) throws IOException {
    Optional<Path> folder =
        Optional.ofNullable(arguments.matchedPositionalValue(0, (String) null)).map(Path::of);
    Evaluator evaluator = RuleBases.open(folder, terminal); // tells what is wrong with it
    RuleBaseFiles files = evaluator.ruleBase().files();
    Set<String> rules = new TreeSet<>(arguments.matchedOptionValue(RULE, List.<String>of()));
    MutationReport report = report(files, rules, terminal);
    if (!rules.isEmpty() && report.rules().isEmpty()) {
      throw new CommandFailure("there is no rule " + String.join(", ", rules));
    }
    if (Options.json(arguments)) {
      terminal.out().print(MutationReportJson.write(report) + "\n");
    } else {
      print(report, terminal);
    }
    return report.reaches(MutationTesting.EXPECTED_SCORE) ? ExitCode.OK : ExitCode.FAILED;
  }

  private static MutationReport report(RuleBaseFiles files, Set<String> rules, Terminal terminal) {
    boolean watched = System.console() != null;
    Progress progress = watched ? (done, total) -> show(done, total, terminal) : Progress.NONE;
    try {
      return new MutationTesting(files, Limits.DEFAULT).run(rules, progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted", e);
    }
  }

  private static void show(int done, int total, Terminal terminal) {
    terminal.err().print("\r%d of %d%s".formatted(done, total, done == total ? "\r\n" : ""));
    terminal.err().flush();
  }

  private static void print(MutationReport report, Terminal terminal) {
    for (RuleScore rule : report.rules()) {
      terminal.out().print("%s: %s\n".formatted(rule.rule(), score(rule.killed(), rule.mutants())));
      rule.survivors().forEach(mutant -> terminal.out().print(words(mutant)));
    }
    report
        .failing()
        .forEach(id -> terminal.out().print(id + " fails without any change and judges nothing\n"));
    terminal
        .out()
        .print(
            "all: %s, %d of the rest without a reason\n"
                .formatted(score(report.killed(), report.mutants()), report.unexcused()));
  }

  private static String score(int killed, int mutants) {
    double share = mutants == 0 ? 1 : (double) killed / mutants;
    return "%d of %d noticed (%s %%)"
        .formatted(killed, mutants, String.format(Locale.ROOT, "%.1f", 100 * share));
  }

  private static String words(Mutant mutant) {
    return "  %s:%d:%d: %s: %s%s\n"
        .formatted(
            mutant.file(),
            mutant.line(),
            mutant.column(),
            mutant.rule(),
            mutant.sentence().en(),
            mutant.excuse().map(reason -> " (" + reason.en() + ")").orElse(""));
  }
}
