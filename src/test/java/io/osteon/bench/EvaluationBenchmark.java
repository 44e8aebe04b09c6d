package io.osteon.bench;

import io.osteon.engine.CompileResult;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.Firing;
import io.osteon.engine.Limits;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.alternatives.Alternatives;
import io.osteon.evaluation.alternatives.CaseChange;
import io.osteon.evaluation.alternatives.CaseChanges;
import io.osteon.evaluation.alternatives.CaseComparison;
import io.osteon.evaluation.alternatives.SmallestChanges;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.intake.PatientCase;
import io.osteon.intake.fhir.FhirBundleReader;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.LoadResult;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the whole rule base takes for a case of 40 facts, and how long it takes to build.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec}; an argument narrows the benchmarks by a regular
 * expression: {@code -Dbench=evaluate}.
 */
@State(Scope.Benchmark)
@Fork(1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

  private static final List<CaseChange> CHANGE =
      List.of(
          new CaseChange.SetLaboratoryResult(
              LaboratoryItem.CALCIUM_TOTAL,
              new BigDecimal("1.95"),
              Unit.MILLIMOLE_PER_LITRE,
              BenchmarkCase.AT));

  private RuleBase ruleBase;
  private CompiledRules rules;
  private Evaluator evaluator;
  private PatientCase patientCase;
  private Decision decision;
  private List<Fact> facts;
  private byte[] bundle;

  /** Builds the shipped rule base once. */
  @Setup
  public void prepare() throws IOException {
    ruleBase = load().ruleBase().orElseThrow();
    rules = compile().rules().orElseThrow();
    evaluator = new Evaluator(ruleBase, rules, Limits.DEFAULT);
    patientCase = BenchmarkCase.read(ruleBase);
    decision = evaluator.decide(patientCase);
    facts = BenchmarkCase.facts(ruleBase);
    bundle = BenchmarkBundle.read();
  }

  private static LoadResult load() throws IOException {
    return RuleBaseLoader.load(Path.of("rules"));
  }

  private CompileResult compile() {
    return RuleCompiler.compile(ruleBase.logic(), ruleBase.parameters(), Vocabulary.clinical());
  }

  /** The rules on the facts of a case, with the explanation of each firing. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public List<Firing> evaluateWithExplanation() {
    return rules.evaluate(facts, Limits.DEFAULT);
  }

  /** The same case from recorded facts to a decision: derivation, rules, precedence. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public Decision decide() {
    return evaluator.decide(patientCase);
  }

  /** The same case from recorded facts to recommendations in words. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public Evaluation evaluateInWords() {
    return evaluator.evaluate(patientCase, Language.EN);
  }

  /** The same case with a laboratory value changed, compared with what it was: "what if". */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public CaseComparison whatIf() {
    PatientCase changed = CaseChanges.apply(patientCase, CHANGE, ruleBase.terminology());
    return CaseComparison.of(decision, evaluator.decide(changed));
  }

  /** All smallest changes of the same case that change a recommendation. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public SmallestChanges smallestChanges() {
    return Alternatives.of(evaluator, decision, Duration.ofSeconds(10))
        .smallestChanges(Language.EN);
  }

  /** A FHIR Bundle of 30 KB to recommendations in words, in process. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public Evaluation bundleToRecommendations() {
    return evaluator.evaluate(
        FhirBundleReader.read(bundle, BenchmarkBundle.AT, ruleBase.terminology()), Language.EN);
  }

  /** The same Bundle, read only. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public PatientCase readBundle() {
    return FhirBundleReader.read(bundle, BenchmarkBundle.AT, ruleBase.terminology());
  }

  /** The rule base from its files to rules that can be evaluated. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 5, time = 4)
  @Measurement(iterations = 5, time = 4)
  public CompileResult buildRuleBase() throws IOException {
    RuleBase loaded = load().ruleBase().orElseThrow();
    return RuleCompiler.compile(loaded.logic(), loaded.parameters(), Vocabulary.clinical());
  }

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(arguments.length == 0 ? "io.osteon.bench" : arguments[0]);
    new Runner(options.build()).run();
  }
}
