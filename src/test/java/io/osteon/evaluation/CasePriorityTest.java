package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.CasePriority.Standing;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Urgency;
import io.osteon.testing.ShippedRules;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** In which order the rules propose that a board takes its cases. */
class CasePriorityTest {
  private static AdviceRule rule(String id) {
    return ShippedRules.ruleBase().advice().find(id).orElseThrow();
  }

  private static DecidedRule shown(String id, Urgency urgency) {
    return shown(id, urgency, Status.RECOMMENDED);
  }

  private static DecidedRule shown(String id, Urgency urgency, Status status) {
    return new DecidedRule(
        new RuleFirings(rule(id), List.of(), List.of()), urgency, status, List.of(), List.of());
  }

  private static void first(List<DecidedRule> one, List<DecidedRule> other) {
    assertThat(CasePriority.ORDER.compare(CasePriority.of(one), CasePriority.of(other)))
        .isNegative();
    assertThat(CasePriority.ORDER.compare(CasePriority.of(other), CasePriority.of(one)))
        .isPositive();
  }

  /**
   * Would catch an order that counts: three orders that are blocked before one cord compression.
   */
  @Test
  void anEmergencyComesBeforeAnyNumberOfBlockedOrders() {
    List<DecidedRule> blocked =
        List.of(
            shown("MDT-04", Urgency.CRITICAL),
            shown("BTA-08", Urgency.CRITICAL),
            shown("MON-12", Urgency.CRITICAL));

    for (String emergency : List.of("MDT-01", "MON-02", "SAF-07")) {
      first(List.of(shown(emergency, Urgency.CRITICAL)), blocked);
    }
  }

  /** Would catch a cord compression that is on its pathway (for information) before a fracture. */
  @Test
  void anEmergencyThatIsUnderWayIsNone() {
    assertThat(CasePriority.of(List.of(shown("MDT-01", Urgency.INFO))).standing())
        .isEqualTo(Standing.INFO);
    first(
        List.of(shown("MDT-04", Urgency.CRITICAL)),
        List.of(shown("MDT-01", Urgency.INFO), shown("MON-05", Urgency.WARNING)));
  }

  /** Would catch lesser urgencies that outweigh a higher one. */
  @Test
  void theHighestUrgencyCountsBeforeTheNumberOfLesserOnes() {
    first(
        List.of(shown("BTA-08", Urgency.CRITICAL)),
        List.of(
            shown("MDT-03", Urgency.WARNING),
            shown("MDT-05", Urgency.WARNING),
            shown("MON-07", Urgency.WARNING)));
    first(List.of(shown("BTA-17", Urgency.INFO)), List.of());
  }

  /** Would catch equal urgencies that stand by chance, or by id. */
  @Test
  void ofEqualUrgencyTheBoardsOwnRulesComeFirstThenTheNumber() {
    first(
        List.of(shown("MDT-01", Urgency.CRITICAL)),
        List.of(shown("MON-09", Urgency.CRITICAL), shown("SAF-07", Urgency.CRITICAL)));
    first(
        List.of(shown("MON-15", Urgency.CRITICAL), shown("MON-17", Urgency.CRITICAL)),
        List.of(shown("MON-01", Urgency.CRITICAL), shown("MON-03", Urgency.WARNING)));
    first(
        List.of(shown("MON-01", Urgency.CRITICAL), shown("MON-03", Urgency.WARNING)),
        List.of(shown("MON-01", Urgency.CRITICAL), shown("BTA-17", Urgency.INFO)));
  }

  /** Would catch a case that stands high for a start that has to wait. */
  @Test
  void aDeferredStartDoesNotCount() {
    CasePriority waiting =
        CasePriority.of(List.of(shown("BTA-01", Urgency.WARNING, Status.DEFERRED)));

    assertThat(waiting.standing()).isEqualTo(Standing.NONE);
    assertThat(waiting.leading()).isEmpty();
  }

  /** Would catch a case that nobody can judge at the end of the list, where it may be forgotten. */
  @Test
  void whatCannotBeJudgedIsLookedAtFirst() {
    assertThat(
            CasePriority.ORDER.compare(
                CasePriority.notJudged(),
                CasePriority.of(List.of(shown("MDT-01", Urgency.CRITICAL)))))
        .isNegative();
  }

  /** Would catch a reason on the page that names another rule than the one that gives the place. */
  @Test
  void theLeadingRuleIsTheOneThatGivesThePlace() {
    CasePriority priority =
        CasePriority.of(
            List.of(
                shown("MON-09", Urgency.CRITICAL),
                shown("SAF-07", Urgency.CRITICAL),
                shown("MDT-03", Urgency.WARNING)));

    assertThat(priority.leading()).isEqualTo("SAF-07");
    assertThat(priority.giving()).isEqualTo(1);
    assertThat(priority.callsBoard()).isFalse();
  }

  @Provide
  Arbitrary<CasePriority> priorities() {
    Arbitrary<DecidedRule> rules =
        Combinators.combine(
                Arbitraries.of("MDT-01", "MDT-04", "BTA-01", "MON-02", "MON-12", "SAF-07", "DQ-08"),
                Arbitraries.of(Urgency.values()),
                Arbitraries.of(Status.values()))
            .as(CasePriorityTest::shown);
    return rules.list().ofMaxSize(5).map(CasePriority::of);
  }

  /** Would catch a comparison that contradicts itself, so that sorting fails or depends on luck. */
  @Property(tries = 500)
  void theOrderIsTotal(
      @ForAll("priorities") CasePriority one,
      @ForAll("priorities") CasePriority two,
      @ForAll("priorities") CasePriority three) {
    assertThat(Integer.signum(CasePriority.ORDER.compare(one, two)))
        .isEqualTo(-Integer.signum(CasePriority.ORDER.compare(two, one)));
    List<CasePriority> sorted = new ArrayList<>(List.of(one, two, three));
    sorted.sort(CasePriority.ORDER);
    assertThat(CasePriority.ORDER.compare(sorted.get(0), sorted.get(2))).isNotPositive();
    if (CasePriority.ORDER.compare(one, two) == 0) {
      assertThat(CasePriority.ORDER.compare(one, three))
          .isEqualTo(CasePriority.ORDER.compare(two, three));
    }
  }
}
