package io.osteon.verification;

import io.osteon.rulebase.MutantExcuse;
import io.osteon.rulebase.MutantExcuseReader;
import io.osteon.rulebase.Problems;
import io.osteon.verification.mutation.MutantNames;
import java.util.List;
import java.util.Set;

/** Excuses for survivors are meant for rules and changes that there are. */
final class MutantExcuseCheck {
  private MutantExcuseCheck() {}

  static void inspect(WordsAndLogic both, Problems problems) {
    List<MutantExcuse> excuses = MutantExcuseReader.read(both.ruleBase().files(), problems);
    if (excuses.isEmpty()) {
      return;
    }
    MutantNames names = MutantNames.of(both.ruleBase(), both.models());
    for (MutantExcuse excuse : excuses) {
      Set<String> meant = names.meantBy(excuse);
      if (meant.isEmpty()) {
        problems.warning(
            excuse.location(),
            "there is no rule or parameter \"%s\"".formatted(excuse.rule()),
            "unknown-rule");
      } else if (meant.stream().noneMatch(name -> names.hasMutant(name, excuse))) {
        problems.warning(
            excuse.location(),
            "no change of \"%s\" is named \"%s\"".formatted(excuse.rule(), excuse.change()),
            "unknown-mutant");
      }
    }
  }
}
