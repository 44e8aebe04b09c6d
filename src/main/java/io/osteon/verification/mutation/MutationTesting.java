package io.osteon.verification.mutation;

import io.osteon.engine.Limits;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.Objects;
import java.util.Set;

/** Makes mutants of the rules of a rule base and asks its test patients whether they notice. */
public final class MutationTesting {
  /** All rules, and all parameters that computed facts depend on. */
  public static final Set<String> ALL = Set.of();

  private final RuleBaseFiles files;
  private final Limits limits;

  /**
   * @param files a rule base without errors
   * @param limits how much work one evaluation of a test patient may take
   */
  public MutationTesting(RuleBaseFiles files, Limits limits) {
    this.files = Objects.requireNonNull(files, "files");
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Judges the mutants of some rules, on all processors.
   *
   * @param rules ids of rules ({@code BTA-08}), names of DRL rules or ids of parameters; {@link
   *     #ALL} for everything. Names that the rule base does not have are passed over
   * @throws IllegalArgumentException when the rule base has errors
   * @throws InterruptedException when the thread is interrupted; the work stops then
   */
  public MutationReport run(Set<String> rules, Progress progress) throws InterruptedException {
    throw new UnsupportedOperationException();
  }
}
