package io.osteon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.testing.ShippedRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsteonCommandLineTest {
  private static final String HEALTHY =
      """
      {"id": "ok", "age": 50, "sex": "F", "wt": 60, "dx": [], "labs": [], "rx": [], "f": {},
       "must": [], "not": ["MDT-01"]}"""
          .replace("\n", " ");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  @BeforeEach
  void clear() {
    out.reset();
    err.reset();
  }

  @Test
  void scenariosThatPass() throws IOException {
    assertThat(run("scenarios", file("a.jsonl", HEALTHY + "\n\n" + HEALTHY + "\n"))).isZero();
    assertThat(output()).isEqualTo("ok passed\nok passed\n2 passed, 0 failed\n");
  }

  @Test
  void scenarioThatFailsSaysWhy() throws IOException {
    String failing = HEALTHY.replace("\"must\": []", "\"must\": [\"BTA-01\"]");

    assertThat(run("scenarios", file("a.jsonl", failing))).isEqualTo(1);
    assertThat(output()).isEqualTo("ok failed: missing BTA-01\n0 passed, 1 failed\n");
  }

  @Test
  void scenarioWithARuleTooManySaysWhichRuleShowsIt() throws IOException {
    String failing =
        HEALTHY.replace("\"sex\": \"F\"", "\"sex\": null").replace("[\"MDT-01\"]", "[\"DQ-09\"]");

    assertThat(run("scenarios", file("a.jsonl", failing))).isEqualTo(1);
    assertThat(output()).startsWith("ok failed: extra DQ-09, shown by \"DQ-09");
  }

  @Test
  void scenarioComparesEveryExpectedValue() throws IOException {
    String failing =
        """
        {"id": "values", "age": 50, "sex": "F", "wt": 60, "dx": [],
         "labs": [{"k": "ca_corrected", "v": 2.3, "u": "mmol/L", "d": 0},
                  {"k": "creatinine", "v": 70, "u": "umol/L", "d": 0}],
         "rx": [], "f": {},
         "expect_values": {"ca_value": 2.4, "ca": "hypo", "crcl": 50, "zol_dose": 3.0,
                           "deferred": "yes"}}"""
            .replace("\n", " ");

    assertThat(run("scenarios", file("a.jsonl", failing))).isEqualTo(1);
    assertThat(output())
        .contains("ca_value expected 2.4, is 2.3")
        .contains("ca expected hypo, is normal")
        .contains("crcl expected 50, is 80.5")
        .contains("zol_dose expected 3, is 4.0")
        .contains("deferred expected yes, is n/a");
  }

  @Test
  void scenariosAsJsonReadStandardInput() throws IOException {
    input = HEALTHY + "\n";

    assertThat(run("scenarios", "--json", "-")).isZero();
    JsonNode line = new JsonMapper().readTree(output());
    assertThat(line.get("id").textValue()).isEqualTo("ok");
    assertThat(line.get("fired").isArray()).isTrue();
    assertThat(line.at("/values/ca").textValue()).isEqualTo("unknown");
    assertThat(line.at("/values/crcl").isNull()).isTrue();
    assertThat(line.get("deferred").isObject()).isTrue();
    assertThat(line.get("missing").isArray()).isTrue();
  }

  @Test
  void lineThatCannotBeReadIsNamedAndTheOthersAreJudged() throws IOException {
    String path = file("a.jsonl", HEALTHY + "\n{\"id\": 3}\nnonsense\n" + HEALTHY + "\n");

    assertThat(run("scenarios", path)).isEqualTo(2);
    assertThat(output()).contains("2 passed, 0 failed");
    assertThat(errors()).contains(path + ":2: ").contains(path + ":3: ");
  }

  @Test
  void evaluateAnswersInTheLanguageAskedFor() throws IOException {
    String path = file("case.json", HEALTHY.replace("\"sex\": \"F\"", "\"sex\": null"));

    assertThat(run("evaluate", "--lang", "zh", "--at", "2026-11-23", path)).isZero();
    assertThat(output()).contains("DQ-09").contains("仅供决策支持");
  }

  @Test
  void evaluateAsJsonIsTheSameBytesEachTime() throws IOException {
    String path = file("case.json", HEALTHY);
    run("evaluate", "--json", "--at", "2026-11-23", path);
    String first = output();
    clear();
    run("evaluate", "--json", "--at", "2026-11-23", path);

    assertThat(output()).isEqualTo(first);
    assertThat(new JsonMapper().readTree(first).get("at").textValue()).isEqualTo("2026-11-23");
  }

  @Test
  void badInputIsOneLineWithoutAStackTrace() throws IOException {
    assertThat(run("evaluate", file("case.json", "{\"resourceType\": \"Patient\""))).isEqualTo(2);
    assertThat(errors()).startsWith("osteon: ").doesNotContain("\tat ");
    assertThat(output()).isEmpty();
  }

  @Test
  void missingFileBadDateAndUnknownLanguageAreBadInput() throws IOException {
    assertThat(run("evaluate", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(errors()).contains("there is no file");
    assertThat(run("evaluate", "--at", "tomorrow", file("case.json", HEALTHY))).isEqualTo(2);
    assertThat(errors()).contains("expected a date such as 2026-11-23");
    assertThat(run("evaluate", "--lang", "de", file("case.json", HEALTHY))).isEqualTo(2);
    assertThat(errors()).contains("expected en or zh");
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("nonsense")).isEqualTo(2);
  }

  @Test
  void verboseShowsTheStackTrace() {
    assertThat(run("evaluate", "--verbose", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(errors()).contains("\tat ");
  }

  @Test
  void checkOfTheShippedRulesIsSilent() {
    assertThat(run("check", ShippedRules.FOLDER.toString())).isZero();
    assertThat(output()).isEmpty();
  }

  /** Would catch a check that was asked for, was not made, and passes all the same. */
  @Test
  void checkByStockDroolsFailsWhereItIsNotInstalled() {
    assertThat(run("check", "--stock-drools", ShippedRules.FOLDER.toString())).isEqualTo(2);
    assertThat(errors()).contains("Drools' own compiler is not here");
  }

  @Test
  void checkOfABrokenFolderListsProblemsAndFails() throws IOException {
    Path copy = copyOfRules();
    Path file = copy.resolve("logic/monitoring.drl");
    Files.writeString(file, Files.readString(file).replace("severeHypocalcaemia", "severe"));

    assertThat(run("check", copy.toString())).isEqualTo(1);
    assertThat(output().lines())
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).matches("logic/monitoring\\.drl:\\d+:\\d+: error: .* \\[.*]"));
    assertThat(run("evaluate", "--rules", copy.toString(), file("case.json", HEALTHY)))
        .isEqualTo(2);
    assertThat(errors()).contains("the rule base has errors");
  }

  @Test
  void checkOfNoFolderIsBadInput() {
    assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(errors()).contains("there is no folder");
  }

  @Test
  void rulesOfAFolderReplaceTheShippedOnes() throws IOException {
    Path copy = copyOfRules();
    Path release = copy.resolve("release.yaml");
    Files.writeString(release, "version: 7.8.9\n");

    assertThat(run("evaluate", "--rules", copy.toString(), file("case.json", HEALTHY))).isZero();
    assertThat(output()).contains("7.8.9");
  }

  /** Catches a command that judges other rules than asked for, or that hides survivors. */
  @Test
  void mutantsOfARuleAreCountedAndSurvivorsFailTheCommand() throws IOException {
    assertThat(run("mutants", "--rule", "MON-02")).isZero();
    assertThat(output()).startsWith("MON-02: ").contains("all: ").doesNotContain("MON-01: ");

    clear();
    assertThat(run("mutants", "--json", "--rule", "MON-02")).isZero();
    JsonNode report = JsonMapper.builder().build().readTree(output());
    assertThat(report.path("rules")).hasSize(1);
    assertThat(report.at("/rules/0/rule").asText()).isEqualTo("MON-02");

    // without test patients every mistake goes unnoticed
    Path copy = copyOfRules();
    try (Stream<Path> scenarios = Files.list(copy.resolve("scenarios"))) {
      for (Path scenario : scenarios.toList()) {
        Files.writeString(scenario, "");
      }
    }
    clear();
    assertThat(run("mutants", copy.toString(), "--rule", "MON-02")).isEqualTo(1);
    assertThat(output()).contains("  logic/monitoring.drl:").contains("without a reason");
  }

  /** Catches a rule that is misspelt and so passes. */
  @Test
  void mutantsOfARuleThatIsNotThereAreBadInput() {
    assertThat(run("mutants", "--rule", "MON-99")).isEqualTo(2);
    assertThat(errors()).contains("there is no rule MON-99");
    assertThat(run("mutants", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(errors()).contains("there is no folder");
  }

  @Test
  void helpIsShownForTheProgramAndForEachCommand() {
    assertThat(run("--help")).isZero();
    assertThat(output()).contains("evaluate").contains("scenarios").contains("check");
    for (String command : new String[] {"serve", "evaluate", "scenarios", "check", "mutants"}) {
      clear();
      assertThat(run(command, "--help")).isZero();
      assertThat(output()).contains("Usage: osteon " + command);
    }
  }

  /** An option that nobody finds. */
  @Test
  void helpOfServeTellsOfTheDemonstration() {
    assertThat(run("serve", "--help")).isZero();
    assertThat(output()).contains("--demo").contains("invented patients");
  }

  @Test
  void portThatIsNoneIsBadInput() {
    assertThat(run("serve", "--port", "seventy")).isEqualTo(2);
    assertThat(errors()).contains("--port");
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new OsteonCommandLine(terminal).execute(arguments);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private Path copyOfRules() throws IOException {
    Path copy = folder.resolve("rules");
    try (Stream<Path> paths = Files.walk(ShippedRules.FOLDER)) {
      for (Path path : paths.toList()) {
        Path target = copy.resolve(ShippedRules.FOLDER.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return copy;
  }
}
