package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.Firing.Reason;
import io.osteon.engine.Firing.ReasonKind;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Allergy;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Patient;
import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each condition of a rule that fires is explained by the facts and parameters that decided. */
class ExplanationTest {

  private static final Fact WOMAN = new Patient(60, Sex.FEMALE, List.of());
  private static final Fact DIALYSIS = new Finding(FindingName.DIALYSIS, true, List.of());
  private static final Fact NOT_PREGNANT = new Finding(FindingName.PREGNANT, false, List.of());

  @Test
  void aPatternIsExplainedByItsFactFieldsAndParameters() {
    Reason reason =
        only("$p : Patient( age >= parameters.count( \"adult.minimum-age\" ), sex == Sex.FEMALE )");

    assertThat(reason.kind()).isEqualTo(ReasonKind.MATCH);
    assertThat(reason.factType()).isEqualTo("Patient");
    assertThat(reason.condition())
        .isEqualTo("age >= parameters.count( \"adult.minimum-age\" ), sex == Sex.FEMALE");
    assertThat(reason.facts()).containsExactly(WOMAN);
    assertThat(reason.fields()).containsExactly("age", "sex");
    assertThat(reason.parameters()).containsExactly("adult.minimum-age");
    assertThat(reason.because()).isEmpty();
  }

  @Test
  void existsIsExplainedByAllFactsThatSatisfyIt() {
    Reason reason =
        only("exists Allergy( agent != \"other\" )", allergy("a"), allergy("other"), allergy("b"));

    assertThat(reason.kind()).isEqualTo(ReasonKind.EXISTS);
    assertThat(reason.facts()).containsExactly(allergy("a"), allergy("b"));
  }

  @Test
  void notIsExplainedByTheFactsThatWereAskedForAndDidNotFit() {
    LaboratoryResult old = creatinine(40);
    Reason reason =
        only(
            "not LaboratoryResult( item == LaboratoryItem.CREATININE,"
                + " daysAgo <= parameters.days( \"creatinine.validity\" ) )",
            old,
            result(LaboratoryItem.ALBUMIN, 1));

    assertThat(reason.kind()).isEqualTo(ReasonKind.NOT);
    assertThat(reason.facts()).containsExactly(old);
    assertThat(reason.parameters()).containsExactly("creatinine.validity");
  }

  @Test
  void theBranchThatHeldIsShownAndNotTheOther() {
    Reason reason =
        only(
            "( exists Finding( name == FindingName.PREGNANT, present )"
                + " or exists Finding( name == FindingName.DIALYSIS, present ) )",
            NOT_PREGNANT,
            DIALYSIS);

    assertThat(reason.condition()).contains("DIALYSIS");
    assertThat(reason.facts()).containsExactly(DIALYSIS);
  }

  @Test
  void anExistingGroupIsExplainedByOneWayInWhichItHolds() {
    List<Reason> why =
        why(
            "exists ( $a : Allergy( $agent : agent ) and Allergy( this != $a, agent str[startsWith] \"b\" ) )",
            allergy("a"),
            allergy("b"),
            allergy("c"));

    assertThat(why).extracting(Reason::kind).containsOnly(ReasonKind.EXISTS);
    assertThat(why)
        .extracting(reason -> reason.facts().get(0))
        .containsExactly(allergy("a"), allergy("b"));
  }

  @Test
  void anAccumulationIsExplainedByTheFactsThatWereGathered() {
    Reason reason =
        only(
            "accumulate( LaboratoryResult( item == LaboratoryItem.CREATININE, $d : daysAgo );"
                + " $n : count( $d ), $newest : min( $d ); $n > 1 )",
            creatinine(3),
            creatinine(9),
            result(LaboratoryItem.ALBUMIN, 1));

    assertThat(reason.kind()).isEqualTo(ReasonKind.ACCUMULATE);
    assertThat(reason.facts()).containsExactlyInAnyOrder(creatinine(3), creatinine(9));
    assertThat(reason.condition()).isEqualTo("item == LaboratoryItem.CREATININE; $n > 1");
  }

  @Test
  void aTestIsExplainedByTheFactsThatItReads() {
    List<Reason> why = why("$p : Patient( age > 0 )\n    eval( $p.sex() == Sex.FEMALE )");

    assertThat(why.get(1).facts()).containsExactly(WOMAN);
    assertThat(why.get(1).condition()).isEqualTo("$p.sex() == Sex.FEMALE");
  }

  @Test
  void theParameterBehindAComputedFieldIsTheOneOfThatFact() {
    Reason of120 = only("exists DenosumabTherapy( active )", denosumab(DenosumabStrength.MG_120));
    Reason of60 = only("exists DenosumabTherapy( active )", denosumab(DenosumabStrength.MG_60));

    assertThat(of120.parameters()).containsExactly("denosumab-120.active-window");
    assertThat(of60.parameters()).containsExactly("denosumab-60.live-window");
  }

  @Test
  void factsThatRulesInsertedAreExplainedByTheReasonsOfThoseRules() {
    String rules =
        """
        rule "first" salience 2 when
            exists Finding( name == FindingName.DIALYSIS, present )
        then
            insert( new StartIndicated( "a" ) );
        end
        rule "second" salience 1 when
            exists StartIndicated( rule == "a" )
        then
            insert( new FirstDoseContext( "b" ) );
        end
        rule "third" when
            exists FirstDoseContext()
        then
            advice.recommend( "X-1" );
        end
        """;
    Reason third = evaluate(rules, DIALYSIS).get(0).why().get(0);
    Reason second = third.because().get(0);
    Reason first = second.because().get(0);

    assertThat(third.factType()).isEqualTo("FirstDoseContext");
    assertThat(second.factType()).isEqualTo("StartIndicated");
    assertThat(first.facts()).containsExactly(DIALYSIS);
    assertThat(first.because()).isEmpty();
  }

  /** The rule that inserts runs after the rule that asks: what came later is no evidence. */
  @Test
  void onlyFactsOfTheTimeOfTheFiringCount() {
    String rules =
        """
        rule "asks" salience 2 when
            not StartIndicated()
        then
            advice.recommend( "X-1" );
        end
        rule "inserts" when
            exists Finding( name == FindingName.DIALYSIS, present )
        then
            insert( new StartIndicated( "late" ) );
        end
        """;
    assertThat(evaluate(rules, DIALYSIS).get(0).why().get(0).facts()).isEmpty();
  }

  @Test
  void firingsComeInTheOrderOfTheRulesAndHandOverWhatTheRuleNames() {
    String rules =
        """
        rule "b" when
            $p : Patient( $age : age )
        then
            advice.recommend( "X-2", $p, $age );
            advice.missing( "X-2/entry" );
        end
        rule "a" salience 100 when
            Patient()
        then
            advice.refine( "X-1/variant" );
        end
        """;
    List<Firing> firings = evaluate(rules, WOMAN);

    assertThat(firings)
        .extracting(Firing::adviceId)
        .containsExactly("X-2", "X-2/entry", "X-1/variant");
    assertThat(firings)
        .extracting(Firing::kind)
        .containsExactly(Firing.Kind.RECOMMEND, Firing.Kind.MISSING, Firing.Kind.REFINE);
    assertThat(firings.get(0).facts()).containsEntry("p", WOMAN).containsEntry("age", 60);
  }

  @Test
  void twoBranchesThatHoldMakeOneFiring() {
    List<Firing> firings =
        evaluate(
            """
            rule "x" when
                $p : Patient()
                ( exists Finding( present ) or exists Finding( !present ) )
            then
                advice.recommend( "X-1", $p );
            end
            """,
            WOMAN,
            DIALYSIS,
            NOT_PREGNANT);

    assertThat(firings).hasSize(1);
    assertThat(firings.get(0).why()).hasSize(3);
  }

  private static Reason only(String condition, Fact... facts) {
    List<Reason> why = why(condition, facts);
    assertThat(why).hasSize(1);
    return why.get(0);
  }

  private static List<Reason> why(String condition, Fact... facts) {
    Fact[] all = facts.length == 0 ? new Fact[] {WOMAN} : facts;
    String rule =
        "rule \"x\" when\n    " + condition + "\nthen\n    advice.recommend( \"X-1\" );\nend\n";
    List<Firing> firings = evaluate(rule, all);
    assertThat(firings).hasSize(1);
    return firings.get(0).why();
  }

  private static List<Firing> evaluate(String rules, Fact... facts) {
    CompileResult result =
        RuleCompiler.compile(
            List.of(TestFiles.file(rules)), TestParameters.shipped(), Vocabulary.clinical());
    assertThat(result.problems()).isEmpty();
    return result.rules().orElseThrow().evaluate(List.of(facts), Limits.DEFAULT);
  }

  private static Allergy allergy(String agent) {
    return new Allergy(agent, List.of());
  }

  private static LaboratoryResult creatinine(int daysAgo) {
    return result(LaboratoryItem.CREATININE, daysAgo);
  }

  private static LaboratoryResult result(LaboratoryItem item, int daysAgo) {
    LocalDate date = LocalDate.of(2026, 3, 1).minusDays(daysAgo);
    return new LaboratoryResult(
        item, BigDecimal.ONE, Unit.MILLIGRAM_PER_DECILITRE, date, daysAgo, null, null, List.of());
  }

  private static DenosumabTherapy denosumab(DenosumabStrength strength) {
    return new DenosumabTherapy(
        strength, true, false, false, false, false, 30, 10, null, null, null, null, null, null,
        true, List.of());
  }
}
