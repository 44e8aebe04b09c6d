package io.osteon.verification.mutation;

import io.osteon.rulebase.MutantExcuse;
import io.osteon.rulebase.MutantExcuseReader;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;

/** The reasons that a rule base gives for survivors. */
final class Excuses {
  private final List<MutantExcuse> excuses;

  private Excuses(List<MutantExcuse> excuses) {
    this.excuses = excuses;
  }

  /** Those of a rule base. What is wrong with them is told when the rule base is checked. */
  static Excuses of(RuleBaseFiles files) {
    return new Excuses(MutantExcuseReader.read(files, new Problems()));
  }

  /** The mutant with its excuse, if there is one; the first in the file counts. */
  Mutant applied(Mutant mutant) {
    return excuses.stream()
        .filter(excuse -> excuse.covers(mutant.id()))
        .findFirst()
        .map(excuse -> mutant.withExcuse(excuse.reason()))
        .orElse(mutant);
  }
}
