package io.osteon.engine;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.FileChecker;
import io.osteon.engine.check.RuleModels;
import io.osteon.engine.compile.RuleProgram;
import io.osteon.engine.parse.DrlFileParser;
import io.osteon.engine.run.SessionRunner;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Turns DRL into rules that can be evaluated.
 *
 * <p>The text is read by Drools' own parser; conditions become closures over the vocabulary; Drools
 * runs them. No class is generated or loaded, so that it works in a native executable, too.
 */
public final class RuleCompiler {

  /** Far more than any rule base needs; the network of more would fill the memory. */
  private static final int MOST_RULES = 2000;

  private RuleCompiler() {}

  /**
   * Compiles the files of a rule base. The values of parameters become part of the rules.
   *
   * @param files in the order in which their results are to be shown
   * @param parameters of the rule base
   * @param vocabulary that the rules may use
   * @return the rules, or all that is wrong with the files
   */
  public static CompileResult compile(
      List<LogicFile> files, Parameters parameters, Vocabulary vocabulary) {
    CheckedLogic checked = check(files, parameters, vocabulary);
    List<Problem> problems = checked.problems();
    List<CheckedRule> rules = checked.rules();
    if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
      return new CompileResult(Optional.empty(), problems);
    }
    return new CompileResult(
        Optional.of(OwnClassLoader.during(() -> rules(rules, vocabulary))), problems);
  }

  private static CompiledRules rules(List<CheckedRule> rules, Vocabulary vocabulary) {
    List<RuleProgram> programs = new ArrayList<>();
    for (CheckedRule rule : rules) {
      programs.add(new RuleProgram(programs.size(), rule));
    }
    List<RuleModel> models = rules.stream().map(rule -> RuleModels.of(rule, vocabulary)).toList();
    return new CompiledRules(new SessionRunner(programs, vocabulary), rules, models);
  }

  /**
   * Reads the files of a rule base and checks their rules, without making them ready to evaluate:
   * for texts and differences.
   *
   * @return the rules without errors, and all that is wrong with the others
   */
  public static CheckedLogic check(
      List<LogicFile> files, Parameters parameters, Vocabulary vocabulary) {
    return OwnClassLoader.during(() -> checked(files, parameters, vocabulary));
  }

  private static CheckedLogic checked(
      List<LogicFile> files, Parameters parameters, Vocabulary vocabulary) {
    List<Problem> problems = new ArrayList<>();
    FileChecker checker = new FileChecker(vocabulary, parameters, problems);
    List<CheckedRule> rules = new ArrayList<>();
    for (LogicFile file : files) {
      try {
        DrlFileParser.parse(file, problems)
            .ifPresent(parsed -> rules.addAll(checker.check(parsed)));
      } catch (StackOverflowError e) { // the parser descends once for each bracket
        problems.add(
            Problem.error(
                file.path(),
                1,
                1,
                "conditions are nested too deeply; expected a few brackets within each other",
                "too-deep"));
      }
      if (rules.size() > MOST_RULES) {
        problems.add(
            Problem.error(
                file.path(),
                1,
                1,
                "too many rules; expected at most %d in a rule base".formatted(MOST_RULES),
                "too-many-rules"));
        break;
      }
    }
    Collections.sort(problems);
    return new CheckedLogic(rules, problems);
  }
}
