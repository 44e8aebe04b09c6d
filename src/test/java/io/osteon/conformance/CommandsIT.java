package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.testing.Folders;
import io.osteon.testing.ProgramCall;
import io.osteon.testing.ProgramOutcome;
import io.osteon.testing.SharedMaterial;
import io.osteon.verification.RandomScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands give the same bytes, the same errors and the same exit codes on both runtimes. */
class CommandsIT {
  private static final String AT = "2026-11-23";
  private static final String EXAMPLE = "docs/examples/breast-cancer.json";
  private static final int RANDOM_PATIENTS = 600;

  private static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    BothRuntimes.executable();
    folder = Files.createTempDirectory("osteon-conformance");
  }

  @AfterAll
  static void release() throws IOException {
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  /** All test patients at hand: the rule base's, the published ones, random ones. */
  private static List<String> scenarioFiles() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> shipped = Files.list(Path.of("rules/scenarios"))) {
      shipped.sorted().map(Path::toString).forEach(files::add);
    }
    SharedMaterial.folder()
        .map(shared -> shared.resolve("clinical/vignettes.jsonl"))
        .filter(Files::exists)
        .ifPresentOrElse(
            file -> files.add(file.toString()),
            () ->
                System.out.println("*** NOT TESTED: vignettes.jsonl, not beside the project ***"));
    Path random = folder.resolve("random.jsonl");
    if (!Files.exists(random)) {
      RandomScenarios patients = new RandomScenarios(20_261_123);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < RANDOM_PATIENTS; i++) {
        lines.add(patients.next("R" + i).toString());
      }
      Files.write(random, lines);
    }
    files.add(random.toString());
    return files;
  }

  private static ProgramCall scenarios(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("scenarios"));
    arguments.addAll(List.of(options));
    arguments.addAll(scenarioFiles());
    return ProgramCall.of(arguments.toArray(String[]::new));
  }

  @Test
  void everyScenario() throws IOException {
    List<ProgramOutcome> outcomes = BothRuntimes.same(List.of(scenarios(), scenarios("--json")));
    assertThat(outcomes.get(1).output().lines().count()).isGreaterThan(RANDOM_PATIENTS + 900);
  }

  /** Catches a rule base that the executable took from its build instead of from the folder. */
  @Test
  void aRuleBaseEditedAfterTheBuild() throws IOException {
    String threshold = EditedRules.withAnotherThreshold(folder.resolve("threshold")).toString();
    String added = EditedRules.withAnotherRule(folder.resolve("added")).toString();
    String removed = EditedRules.withoutARule(folder.resolve("removed")).toString();
    List<ProgramOutcome> outcomes =
        BothRuntimes.same(
            List.of(
                scenarios("--json"),
                scenarios("--json", "--rules", threshold),
                scenarios("--json", "--rules", added),
                scenarios("--json", "--rules", removed)));
    Set<String> shipped = fired(outcomes.get(0));
    assertThat(shipped).contains(EditedRules.REMOVED).doesNotContain(EditedRules.ADDED);
    assertThat(outcomes.get(1).output()).isNotEqualTo(outcomes.get(0).output());
    assertThat(fired(outcomes.get(2))).contains(EditedRules.ADDED);
    assertThat(fired(outcomes.get(3))).doesNotContain(EditedRules.REMOVED).contains("MON-01");
    List<ProgramOutcome> checks =
        BothRuntimes.sameInProcess(
            Stream.of(threshold, added, removed).map(f -> ProgramCall.of("check", f)).toList());
    assertThat(checks).extracting(ProgramOutcome::exitCode).containsOnly(0);
  }

  private static Set<String> fired(ProgramOutcome outcome) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String line : outcome.output().lines().toList()) {
      new ObjectMapper().readTree(line).path("fired").forEach(id -> ids.add(id.asText()));
    }
    return ids;
  }

  @Test
  void theExamplesInEveryForm() {
    List<ProgramCall> calls = new ArrayList<>();
    for (String file : List.of(EXAMPLE, "docs/examples/bundle.json")) {
      calls.add(ProgramCall.of("evaluate", file, "--at", AT, "--lang", "zh"));
      calls.add(ProgramCall.of("evaluate", file, "--at", AT, "--json"));
    }
    List<ProgramOutcome> outcomes = BothRuntimes.same(calls);
    assertThat(outcomes).extracting(ProgramOutcome::exitCode).containsOnly(0);
    assertThat(outcomes.get(0).output()).contains("仅供决策支持");
  }

  /** Text in both languages; the many come by HTTP too, which is faster ({@link ServiceIT}). */
  @Test
  void goodInput() throws IOException {
    List<ProgramCall> calls = new ArrayList<>();
    for (Input input : Inputs.files()) {
      calls.add(evaluate(input, "--lang", "en"));
      calls.add(evaluate(input, "--lang", "zh"));
      calls.add(evaluate(input, "--lang", "zh", "--json"));
    }
    List<Input> many = Stream.concat(Inputs.mcode().stream(), Inputs.generated().stream()).toList();
    for (int i = 0; i < many.size(); i += 9) {
      calls.add(evaluate(many.get(i), "--lang", i % 2 == 0 ? "zh" : "en"));
    }
    for (String line : Files.readAllLines(Path.of("rules/scenarios/monitoring.jsonl"))) {
      calls.add(evaluate(Input.caseJson(line, line), "--lang", "zh"));
    }
    BothRuntimes.sameInProcess(calls);
  }

  @Test
  void badInput() {
    List<ProgramCall> calls = new ArrayList<>();
    List<Input> many = Stream.concat(BadInputs.all().stream(), Inputs.mutated().stream()).toList();
    for (int i = 0; i < many.size(); i += 5) {
      calls.add(evaluate(many.get(i)));
    }
    List<ProgramOutcome> outcomes = BothRuntimes.sameInProcess(calls);
    assertThat(outcomes).filteredOn(o -> o.exitCode() == 2).hasSizeGreaterThan(30);
    assertThat(outcomes).noneMatch(o -> o.errors().contains("internal error"));
  }

  private static ProgramCall evaluate(Input input, String... options) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "-", "--at", AT));
    arguments.addAll(List.of(options));
    return ProgramCall.of(arguments.toArray(String[]::new)).input(input.bytes());
  }

  @Test
  void helpIsComplete() {
    List<ProgramCall> calls =
        Stream.of("serve", "evaluate", "scenarios", "check")
            .map(command -> ProgramCall.of(command, "--help"))
            .toList();
    List<ProgramOutcome> outcomes = new ArrayList<>(BothRuntimes.sameInProcess(calls));
    outcomes.addAll(BothRuntimes.same(List.of(ProgramCall.of("--help"))));
    assertThat(outcomes).extracting(ProgramOutcome::exitCode).containsOnly(0);
    assertThat(outcomes).allSatisfy(o -> assertThat(o.output()).startsWith("Usage: osteon"));
  }

  /** The two zones never have the same date; an executable without zones takes both for UTC. */
  @Test
  void todayIsTheDayOfTheTimeZone() {
    List<String> zones = List.of("Pacific/Kiritimati", "Pacific/Pago_Pago");
    ProgramCall today = ProgramCall.of("evaluate", EXAMPLE, "--json");
    List<LocalDate> before = dates(zones);
    List<ProgramOutcome> outcomes =
        BothRuntimes.same(zones.stream().map(zone -> today.environment("TZ", zone)).toList());
    List<LocalDate> after = dates(zones);
    for (int i = 0; i < zones.size(); i++) {
      assertThat(outcomes.get(i).output())
          .containsAnyOf(
              "\"at\" : \"" + before.get(i) + "\"",
              "\"at\" : \"" + after.get(i) + "\"",
              "\"at\":\"" + before.get(i) + "\"",
              "\"at\":\"" + after.get(i) + "\"");
    }
  }

  private static List<LocalDate> dates(List<String> zones) {
    return zones.stream().map(ZoneId::of).map(LocalDate::now).toList();
  }

  /** The language of the machine changes no byte: neither of output nor of errors. */
  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    List<ProgramCall> calls = new ArrayList<>();
    for (String locale : List.of("C", "zh_CN.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8")) {
      ProgramCall call = ProgramCall.of("evaluate", EXAMPLE, "--at", AT, "--lang", "zh");
      calls.add(call.environment("LANG", locale).environment("LC_ALL", locale));
    }
    calls.add(ProgramCall.of("evaluate", "--prot").environment("LC_ALL", "zh_CN.UTF-8"));
    List<ProgramOutcome> outcomes = BothRuntimes.same(calls);
    assertThat(outcomes.subList(0, 4))
        .extracting(ProgramOutcome::text)
        .containsOnly(outcomes.get(0).text());
    assertThat(outcomes.get(4).errors()).startsWith("osteon: there is no option --prot");
  }

  @Test
  void rulesThatAreWrong() throws IOException {
    List<ProgramCall> calls = new ArrayList<>();
    for (Path rules : BrokenRules.write(folder.resolve("broken"))) {
      calls.add(ProgramCall.of("check", rules.toString()));
    }
    calls.add(ProgramCall.of("check", "rules"));
    calls.add(ProgramCall.of("check", folder.resolve("none").toString()));
    List<ProgramOutcome> outcomes = BothRuntimes.sameInProcess(calls);
    assertThat(outcomes).filteredOn(o -> o.exitCode() == 1).hasSize(calls.size() - 2);
    BothRuntimes.same(
        List.of(ProgramCall.of("evaluate", "--rules", calls.get(0).arguments().get(1), EXAMPLE)));
  }
}
