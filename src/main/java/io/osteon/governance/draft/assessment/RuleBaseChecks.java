package io.osteon.governance.draft.assessment;

import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.analysis.StaticAnalysis;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks whole rule bases, each content once while it is remembered. Safe for many threads. */
public final class RuleBaseChecks {
  private static final int REMEMBERED = 64;

  /** Of the analysis of one content; the shipped rules take a tenth of a second. */
  private static final Duration MOST_TIME = Duration.ofSeconds(30);

  private final Limits limits;
  private final Map<String, List<Problem>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Problem>> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** Checks with the limits of an evaluation. */
  public RuleBaseChecks(Limits limits) {
    this.limits = limits;
  }

  /** Everything that is wrong, sorted by place. */
  public List<Problem> problems(RuleBaseFiles files) {
    List<Problem> remembered = known.get(files.hash());
    if (remembered != null && files.unexpected().isEmpty()) {
      return remembered;
    }
    List<Problem> problems = StaticAnalysis.problems(verify(files), MOST_TIME);
    if (files.unexpected().isEmpty()) {
      known.put(files.hash(), problems);
    }
    return problems;
  }

  /** The rule base compiled and checked. */
  public RuleBaseVerification verify(RuleBaseFiles files) {
    return RuleBaseVerification.of(files, limits);
  }

  /**
   * A rule base ready for use.
   *
   * @throws AssessmentFailedException when it has errors
   */
  Evaluator evaluator(RuleBaseFiles files) {
    RuleBaseVerification verification = verify(files);
    return verification
        .evaluator()
        .orElseThrow(
            () ->
                new AssessmentFailedException(
                    "the rule base has errors; the first: " + verification.problems().get(0)));
  }
}
