package io.osteon.governance.draft.assessment;

import io.osteon.engine.stock.StockDrools;
import io.osteon.engine.stock.StockDroolsException;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks stock Drools whether it accepts the rules of a draft, once Osteon's own checks do: what they
 * refuse never reaches its compiler. The result is a {@link StockDroolsReport}; where there is no
 * such compiler it says so.
 */
public final class StockDroolsAssessment implements AssessmentJob {
  private static final int REMEMBERED = 16;

  private final RuleBaseChecks checks;
  private final Compiler compiler;
  private final StockDroolsReport.Absence absence;
  private final Map<List<LogicFile>, List<Problem>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<LogicFile>, List<Problem>> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** Compiles rule files as {@link StockDrools#compile} does. */
  @FunctionalInterface
  public interface Compiler {
    /** What Drools says of them. */
    List<Problem> compile(List<LogicFile> files) throws InterruptedException;
  }

  /**
   * An assessment by a compiler.
   *
   * @param compiler {@code null} where there is none
   * @param absence why not
   */
  StockDroolsAssessment(
      RuleBaseChecks checks, Compiler compiler, StockDroolsReport.Absence absence) {
    this.checks = checks;
    this.compiler = compiler;
    this.absence = absence;
  }

  /** An assessment by the compiler that was packaged with this service, if there is one. */
  public static StockDroolsAssessment ofInstalled(RuleBaseChecks checks) {
    Optional<StockDrools> installed = StockDrools.installed();
    return new StockDroolsAssessment(
        checks,
        installed.<Compiler>map(drools -> drools::compile).orElse(null),
        installed.isPresent()
            ? StockDroolsReport.Absence.NONE
            : StockDrools.isNative()
                ? StockDroolsReport.Absence.NATIVE
                : StockDroolsReport.Absence.NOT_INSTALLED);
  }

  @Override
  public Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException {
    if (compiler == null) {
      return new Finding("", StockDroolsReport.absent(absence).write());
    }
    progress.at(0, "compiling");
    List<LogicFile> files = checks.evaluator(subject.files()).ruleBase().logic();
    progress.at(10, "compiling with stock Drools");
    return new Finding("", StockDroolsReport.of(problems(files)).write());
  }

  /** The words of a rule base change more often than its logic does. */
  private List<Problem> problems(List<LogicFile> files) throws InterruptedException {
    List<Problem> remembered = known.get(files);
    if (remembered == null) {
      try {
        remembered = compiler.compile(files);
      } catch (StockDroolsException e) {
        throw new AssessmentFailedException(e.getMessage());
      }
      known.put(files, remembered);
    }
    return remembered;
  }
}
