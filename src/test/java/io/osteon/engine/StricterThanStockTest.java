package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stock Drools refuses, or understands otherwise, is refused here, too, with a sentence that
 * helps. Each would catch a front end that lets such a rule go live.
 */
class StricterThanStockTest {

  private static List<Problem> ours(LogicFile file) {
    return RuleCompiler.compile(List.of(file), TestParameters.shipped(), Vocabulary.clinical())
        .problems();
  }

  private static void refusedByBoth(LogicFile file, String code) {
    assertThat(ours(file)).extracting(Problem::code).containsExactly(code);
    assertThatThrownBy(() -> StockDrools.compile(List.of(file))).isInstanceOf(Exception.class);
  }

  private static LogicFile rule(String conditions) {
    return TestFiles.file(
        "rule \"a\" when " + conditions + " then advice.recommend( \"T-01\" ); end");
  }

  private static LogicFile consequence(String statements) {
    return TestFiles.file("rule \"a\" when $p : Patient() then " + statements + " end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Patient( age > 3000000000 ) ~ number",
        "Patient( age > 1e999999999 ) ~ number",
        "LaboratoryResult( value > 1e400 ) ~ number",
        "LaboratoryResult( value != null, -value > 1 ) ~ not-supported",
        "LaboratoryResult( $v : parameters.days( \"calcium.validity\" ) ) ~ not-supported",
        "Patient( $a : age ) Patient( $b : $a ) ~ not-supported",
        "Diagnosis( $c : cancer ) Finding( $c ) ~ not-supported",
        "Diagnosis( $c : cancer ) Finding( present || $c ) ~ not-supported",
        "Diagnosis( ( daysAgo > 3 ) == cancer ) ~ not-supported",
        "$l : LaboratoryResult( value != null ) eval( $l.value() * 2 > 3 ) ~ not-supported",
        "Patient() @watch( age ) ~ not-supported",
        "accumulate( PastEvent( $a : daysAgo, $b : daysAgo ); $m : max( $a - $b ) ) ~ not-supported",
        "accumulate( PastEvent( $a : daysAgo ); $m : max( $a + parameters.days( \"calcium.validity\" ) ) ) ~ not-supported",
        "accumulate( PastEvent( $a : daysAgo ); $m : max( $a ); parameters.days( \"calcium.validity\" ) < $m ) ~ not-supported",
      })
  void conditions(String conditions, String code) {
    refusedByBoth(rule(conditions), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "advice.recommend( \"T-01\", $p ) ~ syntax",
        "insert( new StartIndicated( \"T\" ) ) ~ syntax",
        "advice.recommend( \"T-01\" ); advice.recommend( \"T-02\" ) ~ syntax",
        "insert( new StartIndicated( \"T\" ) {{ System.exit( 1 ); }} ); ~ not-supported",
        "insert( new StartIndicated<String>( \"T\" ) ); ~ not-supported",
      })
  void consequences(String statements, String code) {
    refusedByBoth(consequence(statements), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enabled maybe", "salience 5 salience 6", "@Author( name = 1 )"})
  void attributes(String attribute) {
    refusedByBoth(
        TestFiles.file(
            "rule \"a\" " + attribute + " when Patient() then advice.recommend( \"T-01\" ); end"),
        "not-supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"osteon.class", "osteon.new.rules", "java.lang", "package"})
  void packages(String name) {
    refusedByBoth(
        new LogicFile(
            "logic/test.drl",
            TestFiles.HEADER.replace("osteon.test", name)
                + "rule \"a\" when Patient() then advice.recommend( \"T-01\" ); end"),
        "package-name");
  }

  @Test
  void aGlobalWhoseTypeIsNotImported() {
    refusedByBoth(
        new LogicFile(
            "logic/test.drl",
            "package osteon.test; global Advice advice; rule \"a\" when io.osteon.facts.Patient()"
                + " then advice.recommend( \"T-01\" ); end"),
        "import");
  }

  /** Drools compiles these, and falls over them when it makes its network. */
  @ParameterizedTest
  @ValueSource(strings = {"not Diagnosis()", "exists Diagnosis()", "eval( true )"})
  void accumulateOverNoFact(String source) {
    refusedByBoth(rule("accumulate( " + source + "; $n : count() )"), "not-supported");
  }

  /** Drools takes 010 for eight and 0x10 for sixteen, as Java does; a reader takes ten. */
  @ParameterizedTest
  @ValueSource(strings = {"010", "0x10", "1e3"})
  void numbersThatJavaReadsOtherwise(String number) {
    assertThat(ours(rule("Patient( age > " + number + " )")))
        .extracting(Problem::code)
        .containsExactly("number");
  }

  /** Would catch a check that has become too strict. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LaboratoryResult( value > 0.5, value < 2147483647, value != -1.5, value != 3B, value >= 0 )",
        "Patient( age > -3 )",
        "Diagnosis( $c : cancer ) Finding( $c == true )",
        "accumulate( PastEvent( $a : daysAgo ); $m : max( $a + 1 ); $m > parameters.days( \"calcium.validity\" ) )",
        "accumulate( $f : Finding() and not Diagnosis(); $n : count( $f ) )",
      })
  void whatBothAccept(String conditions) {
    LogicFile file = rule(conditions);
    assertThat(ours(file)).isEmpty();
    StockDrools.compile(List.of(file));
  }
}
