package io.osteon.rulebase;

import io.osteon.rulebase.yaml.YamlMapping;
import io.osteon.rulebase.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the actions of an advice: what is to be done, and what would do it. */
final class ActionReader {
  private ActionReader() {}

  static List<RequiredAction> read(YamlMapping rule) {
    List<RequiredAction> actions = new ArrayList<>();
    for (YamlMapping entry : rule.mappings("actions")) {
      Optional<ActionKind> kind = entry.requiredChoice("kind", ActionKind.values());
      Optional<BilingualTemplate> what = entry.requiredTemplate("what");
      List<OrderOffer> offers = offers(entry);
      List<DraftRemoval> removals = removals(entry);
      boolean adjusts = entry.flag("adjustsZoledronate");
      String withoutOrder = entry.text("withoutOrder").orElse(null);
      entry.reportUnknownKeys();
      if (kind.isPresent() && what.isPresent()) {
        actions.add(
            new RequiredAction(kind.get(), what.get(), offers, removals, adjusts, withoutOrder));
      }
    }
    return actions;
  }

  /** The orders of the action itself, then those that are offered in some variants only. */
  private static List<OrderOffer> offers(YamlMapping action) {
    List<OrderOffer> offers = new ArrayList<>();
    OrderOffer always =
        offer(action, new VariantCondition(List.of(), List.of(), action.location()));
    if (!always.orders().isEmpty()) {
      offers.add(always);
    }
    for (YamlMapping entry : action.mappings("offers")) {
      offers.add(offer(entry, condition(entry)));
      entry.reportUnknownKeys();
    }
    return offers;
  }

  private static OrderOffer offer(YamlMapping entry, VariantCondition when) {
    return new OrderOffer(
        references(entry, "orders"),
        entry.choice("priority", OrderPriority.values()).orElse(null),
        when);
  }

  private static List<DraftRemoval> removals(YamlMapping action) {
    List<DraftRemoval> removals = new ArrayList<>();
    for (YamlMapping entry : action.mappings("drafts")) {
      List<RuleReference> drugs = references(entry, "remove");
      List<BigDecimal> strengths = entry.numbers("strength");
      DraftRemoval removal =
          new DraftRemoval(
              drugs,
              strengths.isEmpty() ? null : strengths.get(0),
              entry.flag("firstDoseOnly"),
              entry.flag("recommended"),
              entry.flag("oneOf"),
              condition(entry));
      entry.reportUnknownKeys();
      removals.add(removal);
    }
    return removals;
  }

  private static VariantCondition condition(YamlMapping entry) {
    return new VariantCondition(
        entry.texts("onlyWith").stream().map(YamlText::value).toList(),
        entry.texts("notWith").stream().map(YamlText::value).toList(),
        entry.location());
  }

  private static List<RuleReference> references(YamlMapping entry, String key) {
    return entry.texts(key).stream()
        .map(text -> new RuleReference(text.value(), text.location()))
        .toList();
  }
}
