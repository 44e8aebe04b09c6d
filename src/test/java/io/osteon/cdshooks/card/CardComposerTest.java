package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.Hook;
import io.osteon.cdshooks.request.HookContext;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.Evaluation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import io.osteon.testing.ShippedRules;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cards hold besides the advice: gaps, links, what only some clients can take. */
class CardComposerTest {
  private static final CardSamples.Scenario SCENARIO =
      CardSamples.scenarios().stream()
          .filter(each -> each.json().path("must").toString().contains("\"BTA-01\""))
          .findFirst()
          .orElseThrow();

  private static Evaluation evaluation(Language language) {
    return CardSamples.evaluation(SCENARIO, language);
  }

  private static CardContext context(
      Evaluation evaluation, List<Chart.Unavailable> unavailable, UUID instance) {
    CdsHooksRequest request =
        new CdsHooksRequest(
            Hook.PATIENT_VIEW,
            instance,
            null,
            null,
            new HookContext(null, "p1", null, List.of(), List.of()),
            Map.of());
    return new CardContext(
        "osteon-patient-view",
        request,
        new Chart(new byte[0], List.of(), unavailable),
        evaluation,
        evaluation.recommendations(),
        List.of(),
        new CdsClient("test", evaluation.language(), List.of(), Set.of()),
        ShippedRules.ruleBase(),
        Optional.empty());
  }

  private static String json(CardSettings settings, CardContext context) {
    return new String(
        CardsJson.bytes(new CardComposer(settings).compose(context)), StandardCharsets.UTF_8);
  }

  @Test
  void plainClientsGetNothingBeyondTheStandard() {
    String plain =
        json(
            CardSamples.SETTINGS,
            context(evaluation(Language.EN), List.of(), CardSamples.HOOK_INSTANCE));
    assertThat(plain)
        .doesNotContain("actionSelectionBehavior", "appContext", "\"smart\"", "autolaunchable");
    String capable =
        new String(
            CardsJson.bytes(
                CardSamples.cards(
                    CardSamples.context(
                        evaluation(Language.EN),
                        Hook.PATIENT_VIEW,
                        List.of(),
                        EnumSet.allOf(CdsClient.Capability.class)))),
            StandardCharsets.UTF_8);
    assertThat(capable).contains("\"actionSelectionBehavior\":\"any\"", "\"type\":\"smart\"");
  }

  private static List<Card> cards(Evaluation evaluation, LocalDate nextReviewOn) {
    CardContext context =
        context(
            evaluation,
            List.of(new Chart.Unavailable("recent-laboratory", Chart.Reason.TOO_SLOW)),
            CardSamples.HOOK_INSTANCE);
    return CardSamples.cards(
        new CardContext(
            context.service(),
            context.request(),
            context.chart(),
            context.evaluation(),
            context.shown(),
            context.missing(),
            context.client(),
            context.ruleBase(),
            Optional.of(nextReviewOn)));
  }

  /** Catches: rules that nobody has looked at for years and that look as good as new. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void rulesThatShouldHaveBeenReviewedSaySo(Language language) {
    Evaluation evaluation = evaluation(language);
    LocalDate day = evaluation.at().minusDays(1);
    String words = CardWord.REVIEW_OVERDUE.in(language, day).replace("-", "");
    assertThat(cards(evaluation, day))
        .isNotEmpty()
        .allSatisfy(
            card -> assertThat(card.detail().replace("\\", "").replace("-", "")).contains(words));
    assertThat(cards(evaluation, evaluation.at()))
        .isNotEmpty()
        .noneSatisfy(
            card -> assertThat(card.detail().replace("\\", "").replace("-", "")).contains(words));
  }

  @Test
  void withoutAPublicAddressThereAreNoLinks() {
    String json =
        json(
            new CardSettings(null, null),
            context(evaluation(Language.EN), List.of(), CardSamples.HOOK_INSTANCE));
    assertThat(json).doesNotContain("\"links\"", "\"url\"");
  }

  @Test
  void addressesAreAbsolute() {
    for (String wrong : List.of("/launch", "javascript:alert(1)", "file:///etc", "https:")) {
      assertThatThrownBy(() -> new CardSettings(URI.create(wrong + "x"), null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A call without encounter or user must not lead to empty references. */
  @Test
  void ordersHaveNoReferenceToWhatIsNotThere() {
    String json =
        json(
            CardSamples.SETTINGS,
            context(evaluation(Language.EN), List.of(), CardSamples.HOOK_INSTANCE));
    assertThat(json)
        .contains("\"subject\":{\"reference\":\"Patient/p1\"}")
        .doesNotContain("\"encounter\"", "\"requester\"", "null");
  }

  @Test
  void anotherMomentHasOtherIds() {
    Evaluation evaluation = evaluation(Language.EN);
    List<Card> one = CardSamples.cards(context(evaluation, List.of(), CardSamples.HOOK_INSTANCE));
    List<Card> other = CardSamples.cards(context(evaluation, List.of(), new UUID(1, 2)));
    assertThat(one).extracting(Card::uuid).doesNotContainAnyElementsOf(uuids(other));
    assertThat(one).extracting(card -> card.uuid().version()).containsOnly(5);
    assertThat(one).extracting(card -> card.uuid().variant()).containsOnly(2);
  }

  private static List<UUID> uuids(List<Card> cards) {
    return cards.stream().map(Card::uuid).toList();
  }

  @Test
  void whatCouldNotBeReadIsSaidOnce() {
    for (Language language : Language.values()) {
      List<Card> cards =
          CardSamples.cards(
              context(
                  evaluation(language),
                  List.of(
                      new Chart.Unavailable("recent-laboratory", Chart.Reason.TOO_SLOW),
                      new Chart.Unavailable("<b>own</b>", Chart.Reason.REFUSED)),
                  CardSamples.HOOK_INSTANCE));
      Card last = cards.get(cards.size() - 1);
      assertThat(cards).filteredOn(card -> card.rule().equals(Card.DATA_GAPS)).hasSize(1);
      assertThat(last.rule()).isEqualTo(Card.DATA_GAPS);
      assertThat(last.urgency()).isEqualTo(Urgency.INFO);
      assertThat(last.suggestions()).isEmpty();
      assertThat(last.detail())
          .contains(language == Language.EN ? "recent laboratory results" : "近期检验结果")
          .contains(CardWord.TOO_SLOW.in(language))
          .doesNotContain("<b>");
    }
  }

  /** Each reason has words, so that a new one cannot end a call with an error. */
  @Test
  void eachReasonHasWords() {
    for (Chart.Reason reason : Chart.Reason.values()) {
      List<Card> cards =
          CardSamples.cards(
              context(
                  evaluation(Language.ZH),
                  List.of(new Chart.Unavailable("patient", reason)),
                  CardSamples.HOOK_INSTANCE));
      assertThat(cards.get(cards.size() - 1).detail()).containsPattern("\\p{IsHan}");
    }
  }
}
