package io.osteon.bench;

import io.osteon.clinical.Derivation;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.RuleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The case of the benchmarks: a busy one, of 40 facts after derivation. */
final class BenchmarkCase {

  static final int FACTS = 40;
  static final LocalDate AT = LocalDate.of(2026, 3, 1);

  private BenchmarkCase() {}

  /** The case as read. */
  static PatientCase read(RuleBase ruleBase) {
    try {
      byte[] json = Files.readAllBytes(Path.of("src/test/resources/bench/case.json"));
      return ScenarioReader.read(json, AT, ruleBase.terminology());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the rules see: recorded and computed facts, filled up with findings that are absent. */
  static List<Fact> facts(RuleBase ruleBase) {
    PatientCase read = read(ruleBase);
    List<Fact> facts = new ArrayList<>(read.facts());
    facts.addAll(Derivation.derive(read.facts(), AT, ruleBase.parameters()));
    for (FindingName name : FindingName.values()) {
      boolean recorded =
          facts.stream().anyMatch(fact -> fact instanceof Finding f && f.name() == name);
      if (facts.size() < FACTS && !recorded) {
        facts.add(new Finding(name, false, List.of(new Source("/findings/" + name))));
      }
    }
    if (facts.size() != FACTS) {
      throw new IllegalStateException("the case has " + facts.size() + " facts");
    }
    return facts;
  }
}
