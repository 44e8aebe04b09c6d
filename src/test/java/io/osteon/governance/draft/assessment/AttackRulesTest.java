package io.osteon.governance.draft.assessment;

import static io.osteon.governance.draft.DraftFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.engine.Limits;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.rulebase.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts whose author means harm: each is refused or bounded, with a sentence that says why. */
class AttackRulesTest {
  private static final String PATH = "logic/attack.drl";
  private static final String HEAD =
      """
      package attack

      import io.osteon.facts.*

      global Parameters parameters
      global Advice advice

      """;
  private static final Actor MALLORY = person("mallory", Role.AUTHOR);

  @TempDir static Path folder;
  private static DraftFixture fixture;
  private static ScheduledExecutorService heartbeats;

  @BeforeAll
  static void start() {
    fixture = new DraftFixture(folder);
    heartbeats = Executors.newSingleThreadScheduledExecutor();
  }

  @AfterAll
  static void stop() {
    heartbeats.shutdownNow();
  }

  private static List<Problem> errors(Map<String, Optional<String>> texts) {
    Draft draft = fixture.draft(MALLORY);
    return fixture.assessments.check(draft.id(), texts).stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }

  private static List<Problem> errors(String path, String text) {
    return errors(Map.of(path, Optional.of(text)));
  }

  private static void refused(String path, String text) {
    assertThat(errors(path, text))
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(path);
              assertThat(problem.line()).isPositive();
              assertThat(problem.message()).isNotBlank();
            });
  }

  private static void rule(String conditions, String consequence) {
    refused(
        PATH, HEAD + "rule \"attack\"\nwhen\n" + conditions + "\nthen\n" + consequence + "\nend\n");
  }

  /** Would catch a rule that reaches a Java class from its conditions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval( Runtime.getRuntime().exec( \"id\" ) != null )",
        "eval( java.lang.Runtime.getRuntime() != null )",
        "$p : Patient( getClass().forName( \"java.lang.Runtime\" ) != null )",
        "$p : Patient( class.classLoader != null )",
        "$p : Patient( this.hashCode() == 1 )",
        "$p : java.lang.Object()",
        "$r : Runtime() from Runtime.getRuntime()",
        "$p : Patient( new java.io.File( \"/etc/passwd\" ).exists() )",
        "$p : Patient( eval( System.exit( 1 ) ) )"
      })
  void javaIsOutOfReachOfConditions(String condition) {
    rule(condition, "");
  }

  /** Would catch a name that ends a comment of the Java that Drools makes of a rule. */
  @ParameterizedTest
  @ValueSource(strings = {"*/ int x; /*", ""})
  void namesOfRulesAreNames(String name) {
    refused(
        PATH,
        HEAD
            + "rule \"%s\"\nwhen\n  Patient()\nthen\n  advice.recommend( \"T-01\" );\nend\n"
                .formatted(name));
  }

  /** Would catch a rule that reaches a Java class from its consequence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit( 1 );",
        "Runtime.getRuntime().exec( \"id\" );",
        "new Thread( null );",
        "while ( true ) { }",
        "for ( ; ; ) { }",
        "advice.getClass();",
        "drools.getKnowledgeRuntime().dispose();",
        "drools.halt();",
        "kcontext.getKieRuntime();",
        "insert( new java.io.File( \"x\" ) );",
        "insert( new StartIndicated( \"T\" ) {{ System.exit( 1 ); }} );"
      })
  void javaAndLoopsAreOutOfReachOfConsequences(String consequence) {
    rule("$p : Patient()", consequence);
  }

  /**
   * Would catch code beside the rules: functions, other imports, globals, queries, declarations.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.lang.Runtime\n",
        "import function java.lang.System.exit\n",
        "global java.lang.Runtime runtime\n",
        "function void f() { System.exit( 1 ); }\n",
        "declare Evil\n  x : java.io.File\nend\n",
        "query \"q\"\n  Patient()\nend\n",
        "import accumulate java.lang.Runtime r\n"
      })
  void nothingButRulesIsTaken(String declaration) {
    refused(PATH, HEAD + declaration + "rule \"attack\"\nwhen\n  Patient()\nthen\nend\n");
  }

  /** Would catch a regular expression that takes exponential time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|a)*b",
        "(.*a){30}",
        "((a*)*)*",
        "(a?){50}a{50}",
        "(x+x+)+y",
        "(a)\\\\1"
      })
  void catastrophicRegularExpressionsAreRefused(String expression) {
    rule("$d : Diagnosis( text matches \"" + expression + "\" )", "");
  }

  /** Would catch a parser that falls over instead of saying that a text is nested too deeply. */
  @ParameterizedTest
  @ValueSource(strings = {"(", "( not ", "not( ", "!", "eval( ", "-", "Patient( "})
  void deepNestingIsRefused(String opening) {
    assertThat(
            errors(
                PATH, HEAD + "rule \"deep\"\nwhen\n" + opening.repeat(100_000) + "\nthen\nend\n"))
        .isNotEmpty();
    assertThat(
            errors(
                PATH,
                HEAD
                    + "rule \"deep\"\nwhen\n  Patient( "
                    + opening.repeat(100_000)
                    + " )\nthen\nend\n"))
        .isNotEmpty();
  }

  /** Would catch aliases or nesting in YAML that fill the memory. */
  @Test
  void yamlBombsAreRefused() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
    }
    assertThat(errors("parameters.yaml", laughs.toString())).isNotEmpty();
    assertThat(errors("orders.yaml", "a: " + "[".repeat(100_000))).isNotEmpty();
    assertThat(errors("orders.yaml", "{a: ".repeat(100_000))).isNotEmpty();
    assertThat(errors("evidence.yaml", "a: !!javax.script.ScriptEngineManager [x]\n")).isNotEmpty();
  }

  /** Would catch a file of so many rules that the check of one draft takes the service down. */
  @Test
  void tooManyRulesAreRefused() {
    StringBuilder rules = new StringBuilder(HEAD);
    for (int i = 0; rules.length() < 1_000_000; i++) {
      rules.append("rule \"r%d\"\nwhen\n  Patient()\nthen\nend\n".formatted(i));
    }
    assertThat(errors(PATH, rules.toString())).isNotEmpty();
  }

  /** Would catch words that a template engine, or the wording itself, takes for instructions. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{advice.getClass}", "{#include secret}", "{inject:config}", "{patient.name}"})
  void instructionsInWordsAreRefused(String injected) {
    String path = "advice/monitoring.yaml";
    String text = fixture.text("1.0.0", path);
    String attacked = text.replace("en: \"Calcium {", "en: \"" + injected + " Calcium {");
    assertThat(attacked).isNotEqualTo(text);
    refused(path, attacked);
  }

  /**
   * Would catch escapes that bring hidden characters into words or names past the check of text.
   */
  @ParameterizedTest
  @ValueSource(strings = {"\\u202e", "\\0", "\\e", "\\u200b", "\\x1b"})
  void hiddenCharactersInWordsAreRefused(String escape) {
    String path = "advice/monitoring.yaml";
    String text = fixture.text("1.0.0", path);
    refused(path, text.replaceFirst("en: \"", "en: \"" + escape.replace("\\", "\\\\")));
  }

  /** Would catch names of rules that are more than names. */
  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "a\\u202eb", "x' onmouseover='y", "a\\nb"})
  void namesAreNames(String name) {
    refused(PATH, HEAD + "rule \"" + name + "\"\nwhen\n  Patient()\nthen\nend\n");
  }

  /** Would catch a name that fills every page it stands on. */
  @Test
  void endlessNamesAreRefused() {
    namesAreNames("a".repeat(201));
    assertThat(
            errors(PATH, HEAD + "rule \"" + "a".repeat(200) + "\"\nwhen\n  Patient()\nthen\nend\n"))
        .isEmpty();
  }

  private static void tooLarge(String conditions) {
    assertThat(errors(PATH, HEAD + "rule \"large\"\nwhen\n" + conditions + "\nthen\nend\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("rule-too-large");
              assertThat(problem.line()).isEqualTo(8);
              assertThat(problem.message()).contains("expected at most");
            });
  }

  /** Would catch ten thousand conditions, on which the network's builder runs out of stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  Patient()\n",
        "  not Patient( age > 3 )\n",
        "  exists( LaboratoryResult() )\n",
        "  eval( 1 == 1 )\n"
      })
  void tenThousandConditionsAreRefused(String condition) {
    tooLarge(condition.repeat(10_000));
  }

  /** Would catch as many on one fact, or within an accumulation. */
  @Test
  void tenThousandConstraintsAreRefused() {
    tooLarge("  Patient( " + "age > 3, ".repeat(10_000) + "age > 3 )");
    tooLarge(
        "  accumulate( LaboratoryResult( "
            + "text != null, ".repeat(301)
            + "text != null ); $n : count() )");
  }

  /**
   * Would catch alternatives that Drools writes out, two to the power of their number: 24 groups
   * keep a processor busy for ever.
   */
  @ParameterizedTest
  @ValueSource(ints = {8, 24, 60})
  void alternativesOfAlternativesAreRefused(int groups) {
    tooLarge("  ( Patient() or Diagnosis() )\n".repeat(groups));
    tooLarge(
        "  exists( ( Patient() or Diagnosis() )"
            + " and ( Patient() or Diagnosis() )".repeat(groups - 1)
            + " )");
  }

  /** Would catch rules that are small each, and together more than the memory holds. */
  @Test
  void manyLargeRulesAreRefused() {
    StringBuilder rules = new StringBuilder(HEAD);
    for (int i = 0; i < 200; i++) {
      rules.append("rule \"r%d\"\nwhen\n%sthen\nend\n".formatted(i, "  Patient()\n".repeat(300)));
    }
    assertThat(errors(PATH, rules.toString()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("rules-too-large"));
  }

  /** Would catch an answer of a hundred thousand errors, each of which costs a suggestion. */
  @Test
  void errorsWithoutEndAreNotListed() {
    StringBuilder rules = new StringBuilder(HEAD);
    for (int i = 0; i < 400; i++) {
      rules.append("rule \"r%d\"\nwhen\n%sthen\nend\n".formatted(i, "  Nothing()\n".repeat(20)));
    }
    List<Problem> errors = errors(PATH, rules.toString());
    assertThat(errors).hasSizeLessThan(1_100);
    assertThat(errors).extracting(Problem::code).contains("too-many-problems");
  }

  /**
   * Would catch a check that looks for a witness among all test patients although the rules take
   * each of them to the limit: a save would hold its thread for the better part of an hour.
   */
  @Test
  @Timeout(300)
  void theSearchForWitnessesIsBounded() {
    StringBuilder conditions = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      conditions.append("  $r%d : LaboratoryResult()\n".formatted(i));
    }
    String rules =
        HEAD
            + "rule \"one\"\nwhen\n%sthen\nend\n".formatted(conditions)
            + "rule \"two\"\nwhen\n%sthen\nend\n".formatted(conditions);
    Draft draft = fixture.draft(MALLORY);
    assertThat(fixture.assessments.check(draft.id(), Map.of(PATH, Optional.of(rules))))
        .extracting(Problem::code)
        .contains("duplicate");
  }

  /** Runs the test patients of a draft with an attack in it, by the job that drafts use. */
  private static JsonNode scenarios(String rule) {
    Draft draft = fixture.draft(MALLORY);
    fixture.files.save(MALLORY, draft.id(), 0, PATH, HEAD + rule);
    assertThat(fixture.assessments.problems(draft.id()))
        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    fixture.assessments.start(MALLORY, draft.id(), AssessmentKind.SCENARIOS);
    RuleBaseChecks strict = new RuleBaseChecks(new Limits(10_000, Duration.ofMillis(20)));
    AssessmentWorker worker =
        new AssessmentWorker(
            fixture.desk,
            Map.of(AssessmentKind.SCENARIOS, new ScenarioAssessment(strict)),
            heartbeats,
            Clock.systemUTC(),
            AssessmentWorker.Timing.DEFAULT);
    assertThat(worker.workOnce()).isTrue();
    Assessment made = fixture.assessments.find(draft.id(), AssessmentKind.SCENARIOS).orElseThrow();
    assertThat(made.state()).as(made.step()).isEqualTo(AssessmentState.DONE);
    return made.result().orElseThrow();
  }

  /** Would catch a join of everything with everything that holds the thread for hours. */
  @Test
  void hugeJoinsAreBounded() {
    StringBuilder conditions = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      conditions.append("  $r%d : LaboratoryResult()\n".formatted(i));
    }
    JsonNode result = scenarios("rule \"join\"\nwhen\n" + conditions + "then\nend\n");
    assertThat(result.path("failed").asInt()).isPositive();
    assertThat(result.path("failures").toString()).contains("limit", "not run");
  }
}
