package io.osteon.cdshooks.card;

import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.Urgency;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes cards: one a recommendation, the most urgent first, and one that says what could not be
 * judged. Safe for use by many threads.
 */
public final class CardComposer {
  private static final String TOPICS = "urn:osteon:rules";

  private final CardSettings settings;

  /** Those of the rule base that answered last. */
  private volatile PlainConditions plainConditions;

  /** Makes cards that lead to these addresses. */
  public CardComposer(CardSettings settings) {
    this.settings = settings;
  }

  /** The cards for a call; none when there is nothing to say. */
  public List<Card> compose(CardContext context) {
    List<Recommendation> ordered = new ArrayList<>(context.shown());
    ordered.sort(Comparator.comparing(Recommendation::urgency));
    Suggestions suggestions = new Suggestions(context);
    CardDetail detail = new CardDetail(context.evaluation(), context.overdueSince());
    Changes changes = new Changes(plainConditions(context.ruleBase()), context);
    List<Card> cards = new ArrayList<>(ordered.size() + 1);
    for (Recommendation recommendation : ordered) {
      cards.add(card(recommendation, context, suggestions, detail, changes));
    }
    List<Section> gaps = DataGaps.sections(context);
    if (!gaps.isEmpty()) {
      cards.add(gaps(gaps, context, detail));
    }
    return List.copyOf(cards);
  }

  private PlainConditions plainConditions(RuleBase ruleBase) {
    PlainConditions known = plainConditions;
    if (known == null || !known.areOf(ruleBase)) {
      known = new PlainConditions(ruleBase);
      plainConditions = known;
    }
    return known;
  }

  private Card card(
      Recommendation recommendation,
      CardContext context,
      Suggestions suggestions,
      CardDetail detail,
      Changes changes) {
    Language language = context.language();
    UUID id = CardIds.card(context, recommendation.id());
    Suggestions.Offer offer = suggestions.of(recommendation, id);
    return new Card(
        id,
        recommendation.id(),
        recommendation.urgency(),
        CardSummary.fit(summary(recommendation, language), locale(language)),
        detail.of(recommendation, changes.of(recommendation)),
        source(context, recommendation.id(), recommendation.title()),
        offer.suggestions(),
        offer.selection(),
        reasons(recommendation.id(), language),
        links(context));
  }

  /** A start that waits must not look like a start. */
  private static String summary(Recommendation recommendation, Language language) {
    return recommendation.deferredBecause().isEmpty()
        ? recommendation.title()
        : CardWord.DEFERRED_SUMMARY.in(language, recommendation.title());
  }

  private Card gaps(List<Section> gaps, CardContext context, CardDetail detail) {
    Language language = context.language();
    String topic = CardWord.GAPS_TOPIC.in(language);
    return new Card(
        CardIds.card(context, Card.DATA_GAPS),
        Card.DATA_GAPS,
        Urgency.INFO,
        CardSummary.fit(CardWord.GAPS_SUMMARY.in(language), locale(language)),
        detail.join(
            Markdown.text(CardWord.GAPS_TEXT.in(language)),
            gaps,
            gaps,
            detail.madeBy(Card.DATA_GAPS)),
        source(context, Card.DATA_GAPS, topic),
        List.of(),
        null,
        reasons(Card.DATA_GAPS, language),
        links(context));
  }

  private static Locale locale(Language language) {
    return Locale.forLanguageTag(language.tag());
  }

  private Card.Source source(CardContext context, String code, String display) {
    Evaluation.Release release = context.evaluation().release();
    return new Card.Source(
        CardWord.SOURCE.in(context.language(), release.version()),
        settings.publicUrl(),
        new Card.Coding(TOPICS, code, display));
  }

  private static List<Card.Coding> reasons(String rule, Language language) {
    return OverrideReason.of(rule).stream().map(reason -> reason.in(language)).toList();
  }

  /** The id of the evaluation says nothing of the patient. */
  private List<Card.Link> links(CardContext context) {
    String id = context.evaluation().id();
    List<Card.Link> links = new ArrayList<>();
    URI page = settings.page("/evaluations/" + id);
    if (page != null) {
      links.add(
          new Card.Link(
              CardWord.CASE_PAGE.in(context.language()), page, Card.LinkType.ABSOLUTE, null));
    }
    boolean smart =
        settings.smartLaunchUrl() != null
            && context.client().capabilities().contains(CdsClient.Capability.SMART_LINKS);
    if (smart) {
      links.add(
          new Card.Link(
              CardWord.APP.in(context.language()),
              settings.smartLaunchUrl(),
              Card.LinkType.SMART,
              id));
    }
    return links;
  }
}
