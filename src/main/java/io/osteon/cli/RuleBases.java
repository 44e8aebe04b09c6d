package io.osteon.cli;

import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the rule base that a command works with. */
final class RuleBases {
  private RuleBases() {}

  /**
   * A rule base ready for use.
   *
   * @param folder empty for the shipped one
   * @throws CommandFailure when it has errors; they are written to standard error first
   */
  static Evaluator open(Optional<Path> folder, Terminal terminal) throws IOException {
    RuleBaseFiles files = folder.isPresent() ? read(folder.get()) : RuleBaseFiles.shipped();
    RuleBaseVerification verification = RuleBaseVerification.of(files);
    return verification
        .evaluator()
        .orElseThrow(
            () -> {
              verification.problems().stream()
                  .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                  .forEach(problem -> terminal.err().print(problem + "\n"));
              return new CommandFailure("the rule base has errors");
            });
  }

  /**
   * The files of a folder.
   *
   * @throws CommandFailure when there is no such folder
   */
  static RuleBaseFiles read(Path folder) throws IOException {
    try {
      return RuleBaseFiles.read(folder);
    } catch (NotDirectoryException e) {
      throw new CommandFailure("there is no folder " + folder, e);
    }
  }
}
