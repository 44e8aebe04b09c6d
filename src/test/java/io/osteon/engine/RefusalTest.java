package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a rule file is told with its place, what is wrong, and what was expected. The
 * sign § marks the place in the text; it is taken out before the text is compiled.
 */
class RefusalTest {

  private static final ParameterSet PARAMETERS = TestParameters.shipped();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource({"names", "types", "forms", "consequences", "languageThatIsLeftOut"})
  void tellsWhatIsWrongAndWhere(String code, String marked, String message) {
    int mark = marked.indexOf('§');
    String text = marked.replace("§", "");
    List<Problem> problems = compile(new LogicFile("logic/test.drl", text));
    String before = text.substring(0, mark);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = mark - (before.lastIndexOf('\n') + 1) + 1;

    assertThat(problems)
        .as("%s", problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.message()).contains(message);
            });
  }

  private static List<Problem> compile(LogicFile file) {
    CompileResult result = RuleCompiler.compile(List.of(file), PARAMETERS, Vocabulary.clinical());
    assertThat(result.rules()).isEmpty();
    return result.problems();
  }

  static Stream<Arguments> names() {
    return Stream.of(
        condition("unknown-type", "§Patiemt()", "unknown type Patiemt (did you mean Patient?)"),
        condition("unknown-type", "not §Runtime()", "unknown type Runtime; expected a fact type"),
        condition("unknown-type", "§Source()", "unknown type Source"),
        condition(
            "unknown-field",
            "Patient( §aeg < 3 )",
            "unknown field aeg of Patient (did you mean age?); expected one of age, sex, sources"),
        condition(
            "unknown-field",
            "Patient( age > 3,\n             sex == Sex.MALE && §agee < 3 )",
            "did you mean age?"),
        condition(
            "unknown-constant",
            "Patient( sex == §Sex.FEMAL )",
            "unknown constant FEMAL of Sex (did you mean FEMALE?); expected one of FEMALE, MALE"),
        condition("unknown-type", "Patient( sex == §Sez.FEMALE )", "did you mean Sex?"),
        condition("unknown-type", "Patient( §Runtime.getRuntime() != null )", "Runtime"),
        condition(
            "unknown-binding",
            "$p : Patient()\n    PastEvent( daysAgo > §$q.age )",
            "unknown binding $q (did you mean $p?)"),
        condition(
            "unknown-binding",
            "not PastEvent( $d : daysAgo )\n    PastEvent( daysAgo > §$d )",
            "unknown binding $d"),
        condition("unknown-field", "$p : Patient( §$p.agee > 3 )", "unknown field agee of Patient"),
        condition(
            "unknown-parameter",
            "PastEvent( daysAgo < parameters.days( §\"calcium.valdity\" ) )",
            "unknown parameter calcium.valdity (did you mean calcium.validity?)"),
        condition(
            "parameter-unit",
            "PastEvent( daysAgo < parameters.days( §\"pain.referral-score\" ) )",
            "parameter pain.referral-score is not a number of days"),
        condition(
            "unknown-method",
            "PastEvent( daysAgo < §parameters.dayz( \"calcium.validity\" ) )",
            "did you mean days?"),
        condition("unknown-method", "Allergy( §agent.getClass() == null )", "may not be called"),
        condition("not-supported", "Allergy( §getClass() == null )", "unknown function getClass"),
        condition("duplicate-binding", "$p : Patient()\n    §$p : Allergy()", "bound twice"),
        condition("binding-name", "§p : Patient()", "starts with $"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        condition("type-mismatch", "Patient( §sex == \"FEMALE\" )", "a constant such as Sex.NAME"),
        condition("type-mismatch", "Patient( §age == \"3\" )", "Integer is never equal to String"),
        condition("type-mismatch", "Patient( §age > Sex.MALE )", "expected two numbers"),
        condition("type-mismatch", "Patient( §age )", "expected a condition that is true or false"),
        condition("type-mismatch", "Patient( !§age )", "expected a condition"),
        condition("type-mismatch", "Finding( §present == null )", "is never null"),
        condition("type-mismatch", "Allergy( §agent > \"a\" )", "expected two numbers"),
        condition("type-mismatch", "Patient( age in ( 1, §\"2\" ) )", "never equal"),
        condition("type-mismatch", "Patient( §age contains 3 )", "cannot contain"),
        condition("type-mismatch", "Patient( §age matches \"3\" )", "needs a text"),
        condition("type-mismatch", "Patient( §sex + 1 > 2 )", "needs numbers"),
        condition("type-mismatch", "PastEvent( §date > 3 )", "LocalDate cannot be compared"),
        condition(
            "may-be-unknown",
            "Patient( §age + 1 > 3 )",
            "age can be unknown and cannot be calculated with; expected a test before it"),
        condition(
            "may-be-unknown",
            "Patient( $a : age )\n    PastEvent( §daysAgo > ( $a - 1 ) )",
            "age can be unknown"),
        condition(
            "regular-expression", "Allergy( §agent matches \"(a+)+b\" )", "can take for ever"),
        condition("regular-expression", "Allergy( §agent matches \"((a|b)*)*\" )", "for ever"),
        condition("regular-expression", "Allergy( §agent matches \"(a)\\\\1\" )", "for ever"),
        condition("regular-expression", "Allergy( §agent matches \"[\" )", "not a regular"));
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments(
            "syntax",
            "package osteon.test\n\n§rul \"x\" when then end\n",
            "unexpected 'rul'; expected one of"),
        arguments("no-package", "§import io.osteon.facts.*;\n", "expected \"package"),
        condition("syntax", "Patient( age < §)", "unexpected ')' in rule \"x\"; expected"),
        condition("syntax", "Patient( age &&§& sex )", "unexpected '&'"),
        condition("syntax", "PastEvent( daysAgo > 3 §? true : false )", "unexpected '?'"),
        condition("syntax", "LaboratoryResult( §unit == Unit.ONE )", "a word of the rule language"),
        arguments(
            "unknown-type",
            "package osteon.test;\nrule \"x\"\nwhen\n    §Patient()\nthen\nend\n",
            "unknown type Patient"),
        arguments(
            "unknown-global",
            TestFiles.HEADER.replace("global Parameters parameters;\n", "")
                + "rule \"x\"\nwhen\n    PastEvent( daysAgo < §parameters.days( \"a\" ) )\nthen\nend\n",
            "expected \"global Parameters parameters;\""),
        arguments(
            "duplicate-rule",
            TestFiles.HEADER + "rule \"x\" when then end\n§rule \"x\" when then end\n",
            "duplicate rule name \"x\", first used at logic/test.drl:6"),
        arguments(
            "import",
            TestFiles.HEADER.replace("global P", "§import java.io.File;\nglobal P"),
            "import of java.io.File is not allowed"),
        arguments(
            "unknown-global",
            TestFiles.HEADER + "§global java.util.List list;\n",
            "unknown global"));
  }

  static Stream<Arguments> consequences() {
    return Stream.of(
        consequence("not-supported", "while( true ) {}", "not supported: while"),
        consequence("not-supported", "System.exit( 1 );", "the call System.exit(1)"),
        consequence("not-supported", "new java.io.File( \"x\" );", "not supported: new java.io"),
        consequence("not-supported", "insertLogical( new StartIndicated( \"x\" ) );", "the call"),
        consequence("not-supported", "delete( $p );", "the call delete($p)"),
        consequence("not-supported", "int i = 3;", "not supported: int i = 3"),
        consequence("not-supported", "modify( $p ) { };", "not supported"),
        arguments(
            "unknown-type",
            rule("$p : Patient()", "insert( §new Patient( \"x\" ) );"),
            "may not be made by a rule"),
        arguments(
            "type-mismatch",
            rule("$p : Patient()", "insert( new StartIndicated( §3 ) );"),
            "expected String in quotes"),
        arguments(
            "type-mismatch",
            rule("$p : Patient()", "insert( §new StartIndicated() );"),
            "takes 1 argument, but there are 0"),
        arguments(
            "unknown-method",
            rule("$p : Patient()", "advice.§recomend( \"BTA-08\" );"),
            "did you mean recommend?"),
        arguments(
            "advice-id",
            rule("$p : Patient()", "advice.recommend( §\"bta 8\" );"),
            "expected a form such as BTA-08"),
        arguments(
            "advice-id",
            rule("$p : Patient()", "advice.refine( §\"BTA-08\" );"),
            "expected BTA-08/name"),
        arguments(
            "unknown-binding",
            rule("$p : Patient()", "advice.recommend( \"BTA-08\", §$q );"),
            "did you mean $p?"),
        arguments(
            "unknown-binding",
            rule("exists( $q : Patient() )", "advice.recommend( \"BTA-08\", §$q );"),
            "outside of not, exists and or"),
        arguments(
            "not-supported",
            rule("$p : Patient()", "advice.recommend( \"BTA-08\", §$p.age() );"),
            "expected a binding"),
        arguments(
            "syntax",
            rule("$p : Patient()", "advice.recommend( \"BTA-08\" §$p );"),
            "unexpected $p"));
  }

  static Stream<Arguments> languageThatIsLeftOut() {
    return Stream.of(
        top("declare §Person name : String end", "declare"),
        top("§function int f( int x ) { return x; }", "function"),
        top("§query \"q\" Patient() end", "queries"),
        attribute("date-effective §\"01-Jan-2026\"", "it depends on the clock"),
        attribute("timer §( int: 1s )", "it depends on the clock"),
        attribute("no-loop §true", "facts are never changed"),
        attribute("agenda-group §\"a\"", "salience only"),
        condition("not-supported", "§List() from collect( Patient() )", "from collect"),
        condition(
            "not-supported",
            "§Number() from accumulate( Patient(), init( int x = 0; ), action( x++; ), result( x ) )",
            "code of its own"),
        condition(
            "not-supported",
            "§accumulate( PastEvent( $d : daysAgo ); $a : min( $d ), $b : max( $d ); $b - $a > 3 )",
            "a condition on one number"),
        condition("not-supported", "§forall( Patient( age > 3 ) )", "forall"),
        condition("not-supported", "§/patients[ age > 3 ]", "queries and paths"),
        condition("not-supported", "PastEvent( §date after $d )", "the operator after"),
        condition("not-supported", "PastEvent( §$x : daysAgo > 3 )", "binds a condition"));
  }

  @Test
  void showsAllProblemsOfAFileInTheirOrder() {
    List<Problem> problems =
        compile(
            TestFiles.file(
                """
                rule "a"
                when
                    Patient( aeg < 3, sex == 1 )
                    Allergi()
                then
                    advice.recomend( "A-1" );
                end
                rule "b"
                when
                    Patient( age > "x" )
                then
                end
                """));

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(
            "unknown-field", "type-mismatch", "unknown-type", "unknown-method", "type-mismatch");
    assertThat(problems).isSorted();
  }

  @Test
  void refusesOneRuleNameInTwoFiles() {
    LogicFile first = new LogicFile("logic/a.drl", TestFiles.HEADER + "rule \"x\" when then end");
    LogicFile second = new LogicFile("logic/b.drl", TestFiles.HEADER + "rule \"x\" when then end");
    CompileResult result =
        RuleCompiler.compile(List.of(first, second), PARAMETERS, Vocabulary.clinical());

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo("logic/b.drl"))
        .satisfies(problem -> assertThat(problem.message()).contains("logic/a.drl:6"));
  }

  private static Arguments condition(String code, String condition, String message) {
    return arguments(code, rule(condition, ""), message);
  }

  private static Arguments consequence(String code, String consequence, String message) {
    return arguments(code, rule("$p : Patient()", "§" + consequence), message);
  }

  private static Arguments attribute(String attribute, String message) {
    return arguments(
        "not-supported",
        TestFiles.HEADER + "rule \"x\"\n    " + attribute + "\nwhen\nthen\nend\n",
        message);
  }

  private static Arguments top(String text, String message) {
    return arguments("not-supported", TestFiles.HEADER + text + "\n", message);
  }

  private static String rule(String condition, String consequence) {
    return TestFiles.HEADER
        + "rule \"x\"\nwhen\n    "
        + condition
        + "\nthen\n    "
        + consequence
        + "\nend\n";
  }
}
