package io.osteon.verification;

import io.osteon.engine.CompileResult;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.Limits;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.LoadResult;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import java.util.List;
import java.util.Optional;

/**
 * Reads, compiles and checks a rule base: its words, its logic, and whether the two fit. The one
 * way from files to an {@link Evaluator}.
 */
public final class RuleBaseVerification {
  private final Optional<Evaluator> evaluator;
  private final List<Problem> problems;

  private RuleBaseVerification(Optional<Evaluator> evaluator, List<Problem> problems) {
    this.evaluator = evaluator;
    this.problems = problems;
  }

  /** Verifies a rule base, with the default limits of an evaluation. */
  public static RuleBaseVerification of(RuleBaseFiles files) {
    return of(files, Limits.DEFAULT);
  }

  /**
   * Verifies a rule base.
   *
   * @param limits how much work one evaluation may take
   */
  public static RuleBaseVerification of(RuleBaseFiles files, Limits limits) {
    Compilation compilation = new Compilation();
    LoadResult loaded = RuleBaseLoader.load(files, compilation::begin);
    CompileResult compiled = compilation.result();
    Problems problems = new Problems();
    problems.addAll(loaded.problems());
    problems.addAll(compiled.problems());
    if (loaded.ruleBase().isEmpty() || compiled.rules().isEmpty()) {
      return new RuleBaseVerification(Optional.empty(), problems.sorted());
    }
    RuleBase ruleBase = loaded.ruleBase().get();
    CompiledRules rules = compiled.rules().get();
    inspect(WordsAndLogic.of(ruleBase, rules.models()), problems);
    Optional<Evaluator> evaluator =
        problems.hasErrors()
            ? Optional.empty()
            : Optional.of(new Evaluator(ruleBase, rules, limits));
    return new RuleBaseVerification(evaluator, problems.sorted());
  }

  private static void inspect(WordsAndLogic both, Problems problems) {
    Vocabulary vocabulary = Vocabulary.clinical();
    RuleNameCheck.inspect(both, problems);
    NamedAdviceCheck.inspect(both, problems);
    UnusedAdviceCheck.inspect(both, problems);
    PlaceholderCheck.inspect(both, vocabulary, problems);
    ParameterUseCheck.inspect(both, vocabulary, problems);
    LabelCheck.inspect(both.ruleBase(), vocabulary, problems);
    MutantExcuseCheck.inspect(both, problems);
  }

  /** The rule base ready for use; present when no problem is an error. */
  public Optional<Evaluator> evaluator() {
    return evaluator;
  }

  /** Everything that is wrong, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }

  /** At least one problem is an error. */
  public boolean hasErrors() {
    return evaluator.isEmpty();
  }
}
