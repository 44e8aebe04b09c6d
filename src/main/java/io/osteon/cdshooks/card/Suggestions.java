package io.osteon.cdshooks.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.chart.DraftOrder;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Recommendation;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.ZoledronateDose;
import io.osteon.rulebase.DraftRemoval;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderCategory;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.OrderKind;
import io.osteon.rulebase.OrderOffer;
import io.osteon.rulebase.OrderPriority;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleReference;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the suggestions of the cards of one call. What one card offers, a later and less urgent one
 * does not offer again.
 */
final class Suggestions {
  private static final String ZOLEDRONATE = "zoledronate";

  private final CardContext context;
  private final Language language;
  private final OrderResources resources;
  private final DraftMedications drafts;
  private final Set<String> offered = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> toBeTaken = new HashSet<>();

  /** The suggestions of one card, and how many of them may be accepted. */
  record Offer(List<Card.Suggestion> suggestions, Card.SelectionBehavior selection) {}

  Suggestions(CardContext context) {
    this.context = context;
    this.language = context.language();
    this.resources = new OrderResources(context);
    this.drafts = new DraftMedications(context);
    for (Recommendation recommendation : context.shown()) {
      DecidedRule decided = context.decided(recommendation);
      for (RequiredAction action : decided.rule().actions()) {
        for (DraftRemoval removal : action.removals()) {
          if (removal.when().holds(decided.firings()::has)) {
            drafts.meant(removal).forEach(draft -> toBeTaken.add(draft.reference()));
          }
        }
      }
    }
  }

  /** The suggestions for a recommendation; call it once for each, the most urgent first. */
  Offer of(Recommendation recommendation, UUID card) {
    DecidedRule decided = context.decided(recommendation);
    List<Card.Suggestion> suggestions = new ArrayList<>();
    boolean oneOf = false;
    List<RequiredAction> actions = decided.rule().actions();
    for (RequiredAction action : actions) {
      for (DraftRemoval removal : action.removals()) {
        int before = suggestions.size();
        removals(decided, removal, recommendation, card, suggestions);
        oneOf |= removal.oneOf() && suggestions.size() > before;
      }
    }
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).adjustsZoledronate()) {
        doseChanges(card, suggestions);
      }
      String note = recommendation.id() + ": " + recommendation.actions().get(i).what();
      for (OrderOffer offer : actions.get(i).offers()) {
        if (offer.when().holds(decided.firings()::has)) {
          orders(offer, recommendation, note, card, suggestions);
        }
      }
    }
    if (suggestions.isEmpty()) {
      return new Offer(List.of(), null);
    }
    return new Offer(
        suggestions, oneOf ? Card.SelectionBehavior.AT_MOST_ONE : Card.SelectionBehavior.ANY);
  }

  private void removals(
      DecidedRule decided,
      DraftRemoval removal,
      Recommendation recommendation,
      UUID card,
      List<Card.Suggestion> suggestions) {
    if (!removal.when().holds(decided.firings()::has)) {
      return;
    }
    for (DraftOrder draft : drafts.meant(removal)) {
      if (taken.add(draft.reference())) {
        String drug = drafts.name(draft);
        boolean recommended = removal.recommended() && recommendation.urgency() == Urgency.CRITICAL;
        suggestions.add(
            new Card.Suggestion(
                CardIds.part(card, "remove", draft.reference()),
                CardWord.REMOVE.in(language, drug),
                recommended,
                false,
                List.of(
                    new Card.Delete(
                        CardWord.REMOVE_ACTION.in(language, drug), draft.reference()))));
      }
    }
  }

  /** Only where there is one draft of it and nothing says that it should go. */
  private void doseChanges(UUID card, List<Card.Suggestion> suggestions) {
    List<DraftOrder> zoledronate = drafts.ofDrug(ZOLEDRONATE);
    ZoledronateDose dose = context.evaluation().decision().fact(ZoledronateDose.class).orElse(null);
    if (dose == null || zoledronate.size() != 1) {
      return;
    }
    DraftOrder draft = zoledronate.get(0);
    if (toBeTaken.contains(draft.reference())) {
      return;
    }
    DoseChange.apply(draft.resource(), dose.dose())
        .ifPresent(
            changed -> {
              String label =
                  CardWord.CHANGE_DOSE.in(
                      language, drafts.name(draft), dose.dose().toPlainString());
              suggestions.add(
                  new Card.Suggestion(
                      CardIds.part(card, "dose", draft.reference()),
                      label,
                      false,
                      false,
                      List.of(new Card.Update(label, changed))));
            });
  }

  /** Laboratory tests are drawn together: one suggestion; everything else is offered by itself. */
  private void orders(
      OrderOffer offer,
      Recommendation recommendation,
      String note,
      UUID card,
      List<Card.Suggestion> suggestions) {
    Map<String, OrderDefinition> together = new LinkedHashMap<>();
    for (RuleReference reference : offer.orders()) {
      OrderDefinition order = context.ruleBase().orders().find(reference.id()).orElseThrow();
      if (!isOffered(order)) {
        offered.add(order.id());
        if (order.category() == OrderCategory.LABORATORY) {
          together.put(order.id(), order);
        } else {
          suggestions.add(suggestion(List.of(order), offer.priority(), recommendation, note, card));
        }
      }
    }
    if (!together.isEmpty()) {
      suggestions.add(
          suggestion(List.copyOf(together.values()), offer.priority(), recommendation, note, card));
    }
  }

  private boolean isOffered(OrderDefinition order) {
    return offered.contains(order.id()) || isDrafted(order) || isUnwanted(order);
  }

  /** The clinician is writing that order already. */
  private boolean isDrafted(OrderDefinition order) {
    for (DraftOrder draft : context.chart().draftOrders()) {
      JsonNode code = draft.resource().path("code");
      String text = code.path("text").asText();
      if (text.equals(order.words().en()) || text.equals(order.words().zh())) {
        return true;
      }
      for (JsonNode coding : code.path("coding")) {
        boolean same =
            order.category() == OrderCategory.LABORATORY
                && order.codings().stream()
                    .anyMatch(
                        own ->
                            own.system().uri().equals(coding.path("system").asText())
                                && own.code().equals(coding.path("code").asText()));
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /** A drug that is on the list already, or that the calcium forbids. */
  private boolean isUnwanted(OrderDefinition order) {
    if (order.kind() != OrderKind.MEDICATION_REQUEST) {
      return false;
    }
    DrugClass drugClass =
        context.ruleBase().terminology().drug(order.drug()).orElseThrow().drugClass();
    boolean listed =
        context.evaluation().decision().facts(MedicationCourse.class).stream()
            .anyMatch(course -> course.drugClass() == drugClass && course.activeOrPlanned());
    boolean calciumHigh =
        context
            .evaluation()
            .decision()
            .fact(CalciumAssessment.class)
            .filter(c -> c.hypercalcaemia() || c.hypercalcaemiaNeedsTreatment())
            .isPresent();
    return listed || calciumHigh;
  }

  private Card.Suggestion suggestion(
      List<OrderDefinition> orders,
      OrderPriority priority,
      Recommendation recommendation,
      String note,
      UUID card) {
    OrderPriority due = priority == null ? priority(recommendation.urgency()) : priority;
    String key = String.join(",", orders.stream().map(OrderDefinition::id).toList());
    List<Card.Action> actions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (OrderDefinition order : orders) {
      UUID id = CardIds.part(card, "order", order.id());
      ObjectNode resource = resources.resource(order, id, due, recommendation.title(), note);
      actions.add(new Card.Create(description(order), resource));
      names.add(name(order));
    }
    boolean separable =
        orders.size() > 1
            && context
                .client()
                .capabilities()
                .contains(CdsClient.Capability.ACTION_SELECTION_BEHAVIOR);
    String label =
        label(orders.get(0).category())
            .in(language, String.join(CardWord.COMMA.in(language), names));
    return new Card.Suggestion(CardIds.part(card, "orders", key), label, false, separable, actions);
  }

  private static OrderPriority priority(Urgency urgency) {
    return urgency == Urgency.CRITICAL ? OrderPriority.URGENT : OrderPriority.ROUTINE;
  }

  private static CardWord label(OrderCategory category) {
    return switch (category) {
      case REFERRAL -> CardWord.REFER;
      case MEDICATION -> CardWord.PRESCRIBE;
      case LABORATORY, IMAGING, EXAMINATION -> CardWord.ORDER;
    };
  }

  private String description(OrderDefinition order) {
    CardWord words =
        switch (order.category()) {
          case REFERRAL -> CardWord.CREATE_REFERRAL;
          case MEDICATION -> CardWord.CREATE_PRESCRIPTION;
          case LABORATORY, IMAGING, EXAMINATION -> CardWord.CREATE_ORDER;
        };
    return words.in(language, name(order));
  }

  /** What is ordered; of a drug, with its dose or that there is none. */
  private String name(OrderDefinition order) {
    String words = order.words().in(language);
    if (order.kind() != OrderKind.MEDICATION_REQUEST) {
      return words;
    }
    String dose =
        order.dose() == null
            ? CardWord.WITHOUT_DOSE.in(language)
            : order
                .dose()
                .instruction()
                .in(language)
                .replace("{dose}", resources.dose(order.dose()));
    return words + CardWord.COLON.in(language) + dose;
  }
}
