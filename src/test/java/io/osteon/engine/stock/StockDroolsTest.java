package io.osteon.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drools' own compiler in a process of its own; here its class path is that of the tests. */
class StockDroolsTest {
  private static final String RULES =
      """
      package osteon.stock;
      import io.osteon.facts.*;
      global Advice advice;

      rule "first" when $patient : Patient() then advice.recommend( "T-01", $patient ); end

      rule "second"
      when
        $patient : Patient( %s )
      then
        advice.recommend( "T-02", $patient );
      end
      """;

  @TempDir Path folder;

  private static StockDrools stock(Duration most) {
    return new StockDrools(System.getProperty("java.class.path"), most);
  }

  private static List<Problem> compile(LogicFile... files) throws InterruptedException {
    return stock(Duration.ofMinutes(5)).compile(List.of(files));
  }

  private static LogicFile rules(String condition) {
    return new LogicFile("logic/second.drl", RULES.formatted(condition));
  }

  /** Would catch a compiler that cannot find the facts, or that finds fault with what is right. */
  @Test
  void acceptsTheShippedRules() throws Exception {
    List<LogicFile> files = new ArrayList<>();
    try (Stream<Path> shipped = Files.list(Path.of("rules/logic"))) {
      for (Path path : shipped.sorted().toList()) {
        files.add(new LogicFile("logic/" + path.getFileName(), Files.readString(path)));
      }
    }
    assertThat(files).isNotEmpty();
    assertThat(compile(files.toArray(LogicFile[]::new))).isEmpty();
  }

  /** Would catch a refusal that is lost, or shown at another file or rule. */
  @Test
  void saysWhereDroolsTellsIt() throws Exception {
    LogicFile right =
        new LogicFile("logic/first.drl", RULES.formatted("").replace("osteon.stock", "osteon.a"));
    assertThat(compile(right, rules("height > 3")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
              assertThat(problem.file()).isEqualTo("logic/second.drl");
              assertThat(problem.line()).isBetween(7, 9);
              assertThat(problem.message()).contains("height");
              assertThat(problem.code()).isEqualTo("stock-drools");
            });
  }

  /**
   * Would catch a failure of Drools itself, which has neither file nor line, that is taken for
   * acceptance or shown without a place.
   */
  @Test
  void findsTheRuleWhereDroolsDoesNotTellIt() throws Exception {
    assertThat(compile(rules("age > 3000000000")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.message()).contains("3000000000");
            });
  }

  /** Would catch a rule whose code is run while it is compiled. */
  @Test
  void runsNothing() throws Exception {
    Path trace = folder.resolve("trace");
    String body =
        "{ { java.nio.file.Files.createFile( java.nio.file.Path.of( \"%s\" ) ); } }"
            .formatted(trace);
    LogicFile file =
        new LogicFile(
            "logic/second.drl",
            RULES
                .formatted("")
                .replace("advice.recommend( \"T-02\", $patient );", "new Object() " + body + ";"));
    compile(file);
    assertThat(trace).doesNotExist();
  }

  /** Would catch a compilation that goes on for ever, or that leaves files behind. */
  @Test
  void isStoppedInTime() throws IOException {
    long before = leftovers();
    assertThatThrownBy(() -> stock(Duration.ofMillis(1)).compile(List.of(rules(""))))
        .isInstanceOf(StockDroolsException.class)
        .hasMessageContaining("was stopped");
    assertThat(leftovers()).isLessThanOrEqualTo(before);
  }

  private static long leftovers() throws IOException {
    try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return temporary
          .filter(path -> path.getFileName().toString().startsWith("osteon-stock-drools"))
          .count();
    }
  }

  /** Would catch a process that dies and is taken for one that accepts. */
  @Test
  void aCompilerThatIsNotThereIsNoAcceptance() {
    StockDrools none = new StockDrools(folder.toString(), Duration.ofMinutes(1));
    assertThatThrownBy(() -> none.compile(List.of(rules(""))))
        .isInstanceOf(StockDroolsException.class)
        .hasMessageContaining("no answer");
  }

  /** Would catch a service that looks for its compiler elsewhere than it is packaged. */
  @Test
  void liesBesideTheJar() throws IOException {
    Path jar = folder.resolve("quarkus-run.jar");
    assertThat(StockDrools.beside(jar)).isEmpty();
    Files.createDirectory(folder.resolve("stock-drools"));
    assertThat(StockDrools.beside(jar)).isPresent();
  }

  /** Would catch a version that is no longer the one that the service is built with. */
  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<drools.version>" + StockDrools.VERSION + "</drools.version>");
  }
}
