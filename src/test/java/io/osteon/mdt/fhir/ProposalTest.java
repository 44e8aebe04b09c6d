package io.osteon.mdt.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Recommendation;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderPriority;
import io.osteon.testing.BoardRecords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several accepted recommendations propose together. */
class ProposalTest {
  private static CaseEntry accepting(List<String> rules) {
    CaseEntry entry = BoardRecords.signed(Language.EN);
    CaseDecision decision = entry.decision();
    return new CaseEntry(
        entry.item(),
        new CaseDecision(
            decision.meeting(),
            decision.patientCase(),
            decision.basis(),
            rules.stream()
                .map(rule -> new Response(rule, Answer.ACCEPT, "", "", "by", Instant.EPOCH, 1))
                .toList(),
            decision.text(),
            decision.dissents(),
            decision.votes(),
            decision.tasks(),
            decision.signature(),
            decision.revision(),
            decision.reopenedBecause(),
            decision.contentHash()),
        entry.earlier(),
        entry.seen());
  }

  /**
   * Catches an order that is proposed twice, with the reason of one rule alone, or later than the
   * most urgent rule wants it.
   */
  @Test
  void anOrderThatSeveralAskForIsProposedOnceAsSoonAsOneWantsIt() {
    List<String> shown =
        BoardRecords.signed(Language.EN).seen().evaluation().recommendations().stream()
            .map(Recommendation::id)
            .toList();
    List<Proposal> together = Proposal.of(accepting(shown));
    assertThat(together).extracting(each -> each.order().id()).doesNotHaveDuplicates();
    assertThat(together).anyMatch(each -> each.rules().size() > 1);
    for (Proposal each : together) {
      List<Proposal> alone =
          shown.stream()
              .flatMap(rule -> Proposal.of(accepting(List.of(rule))).stream())
              .filter(one -> one.order().equals(each.order()))
              .toList();
      assertThat(each.rules())
          .extracting(DecidedRule::id)
          .containsExactlyElementsOf(alone.stream().map(one -> one.rules().get(0).id()).toList());
      assertThat(each.priority())
          .isEqualTo(
              alone.stream()
                  .map(Proposal::priority)
                  .max(Comparator.<OrderPriority>naturalOrder())
                  .orElseThrow());
    }
  }
}
