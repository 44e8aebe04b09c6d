package io.osteon.web.rules;

import io.osteon.authoring.overview.RuleEntry;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rules a list shows and in which order.
 *
 * @param search words that must all occur in id, words, sources or parameters; empty for all
 * @param group a group's key, or empty
 * @param urgency a key, or empty
 * @param level a key of the evidence's level, or empty
 * @param standing {@code to-verify}, {@code departure}, {@code question}, {@code untested}, or
 *     empty
 * @param sort {@code rule}, {@code title}, {@code urgency}, {@code level}, {@code standing}, {@code
 *     tests}, {@code shown} or {@code overridden}; otherwise the order of the files
 * @param descending the other way round
 */
@TemplateData
public record RuleFilter(
    String search,
    String group,
    String urgency,
    String level,
    String standing,
    String sort,
    boolean descending) {

  /**
   * The rules that it lets pass, in order.
   *
   * @param language in which titles are compared
   * @param use how the rules fared; those of which nothing is known come first
   */
  List<RuleEntry> of(List<RuleEntry> rules, Language language, RuleUse use) {
    Stream<RuleEntry> kept = rules.stream().filter(this::fits);
    Optional<Comparator<RuleEntry>> order = order(language, use);
    if (order.isPresent()) {
      kept = kept.sorted(descending ? order.get().reversed() : order.get());
    }
    return kept.toList();
  }

  private boolean fits(RuleEntry rule) {
    AdviceRule advice = rule.advice();
    return (group.isEmpty() || advice.group().equals(group))
        && Key.parse(urgency, Urgency.values()).map(u -> advice.urgency() == u).orElse(true)
        && Key.parse(level, EvidenceLevel.values()).map(l -> advice.level() == l).orElse(true)
        && stands(rule)
        && found(rule);
  }

  private boolean stands(RuleEntry rule) {
    return switch (standing) {
      case "to-verify" -> rule.toVerify();
      case "departure" -> rule.advice().departure() != null;
      case "question" -> rule.advice().question() != null;
      case "untested" -> rule.mustFire().isEmpty() || rule.mustNotFire().isEmpty();
      default -> true;
    };
  }

  private boolean found(RuleEntry rule) {
    String text = null;
    for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      text = text == null ? text(rule) : text;
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String text(RuleEntry rule) {
    AdviceRule advice = rule.advice();
    return String.join(
            "\n",
            advice.id(),
            advice.title().en(),
            advice.title().zh(),
            advice.text().en().source(),
            advice.text().zh().source(),
            String.join("\n", rule.sources()),
            String.join("\n", rule.parameters()))
        .toLowerCase(Locale.ROOT);
  }

  private Optional<Comparator<RuleEntry>> order(Language language, RuleUse use) {
    return switch (sort) {
      case "rule" -> Optional.of(Comparator.comparing(rule -> rule.advice().id()));
      case "title" ->
          Optional.of(
              Comparator.comparing(
                  rule -> rule.advice().title().in(language), String.CASE_INSENSITIVE_ORDER));
      case "urgency" -> Optional.of(Comparator.comparing(rule -> rule.advice().urgency()));
      case "level" -> Optional.of(Comparator.comparing(rule -> rule.advice().level()));
      case "standing" -> Optional.of(Comparator.comparing(RuleFilter::marks));
      case "tests" -> Optional.of(Comparator.comparing(RuleFilter::tests));
      case "shown" -> Optional.of(Comparator.comparing(rule -> use.shownShare(rule.advice().id())));
      case "overridden" ->
          Optional.of(Comparator.comparing(rule -> use.overriddenShare(rule.advice().id())));
      default -> Optional.empty();
    };
  }

  private static int marks(RuleEntry rule) {
    return (rule.toVerify() ? 1 : 0)
        + (rule.advice().departure() != null ? 1 : 0)
        + (rule.advice().question() != null ? 1 : 0);
  }

  private static int tests(RuleEntry rule) {
    return rule.mustFire().size() + rule.mustNotFire().size();
  }

  /** All but the order, as the query of an address. */
  public String query() {
    return "search="
        + URLEncoder.encode(search, StandardCharsets.UTF_8)
        + "&group="
        + URLEncoder.encode(group, StandardCharsets.UTF_8)
        + "&urgency="
        + URLEncoder.encode(urgency, StandardCharsets.UTF_8)
        + "&level="
        + URLEncoder.encode(level, StandardCharsets.UTF_8)
        + "&standing="
        + URLEncoder.encode(standing, StandardCharsets.UTF_8);
  }

  /** The order in which a heading shows its column, as {@code aria-sort} says it. */
  public String sorted(String column) {
    if (!sort.equals(column)) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  /** The direction in which a click on a heading sorts. */
  public String next(String column) {
    return sort.equals(column) && !descending ? "descending" : "ascending";
  }
}
