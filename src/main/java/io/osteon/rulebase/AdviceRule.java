package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The words and the standing of one rule; its condition is in DRL.
 *
 * @param id for example {@code BTA-08}
 * @param title one line
 * @param urgency how soon it asks for action, unless a variant says otherwise
 * @param text the advice, may hold placeholders
 * @param variants how it changes in special situations, in the order in which they apply
 * @param evidence what sources say for it, at least one entry
 * @param level strength of that evidence as a whole
 * @param interview the interview's statements it comes from, for example {@code S44}
 * @param departure where it departs from the interview, or {@code null}
 * @param defaults what in it is a service default that no source gives, or {@code null}
 * @param needs the data that it needs
 * @param actions what is to be done
 * @param hides rules that are not shown when this one is
 * @param hidesWhen rules that are not shown when a variant of this one applies
 * @param defers a start of therapy that is recommended together with this rule is deferred
 * @param startRule recommends to start therapy
 * @param emergency where the rule is critical, the patient is treated now, whatever else is
 *     planned; a board takes such a case first
 * @param missing what is said when data is missing
 * @param question the open clinical question behind it, or {@code null}
 * @param location where it is stated
 */
public record AdviceRule(
    String id,
    BilingualText title,
    Urgency urgency,
    BilingualTemplate text,
    List<AdviceVariant> variants,
    List<EvidenceReference> evidence,
    EvidenceLevel level,
    List<String> interview,
    Departure departure,
    BilingualText defaults,
    List<BilingualText> needs,
    List<RequiredAction> actions,
    List<RuleReference> hides,
    List<ConditionalPrecedence> hidesWhen,
    boolean defers,
    boolean startRule,
    boolean emergency,
    List<MissingData> missing,
    OpenQuestion question,
    Location location) {
  public AdviceRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(location, "location");
    variants = List.copyOf(variants);
    evidence = List.copyOf(evidence);
    interview = List.copyOf(interview);
    needs = List.copyOf(needs);
    actions = List.copyOf(actions);
    hides = List.copyOf(hides);
    hidesWhen = List.copyOf(hidesWhen);
    missing = List.copyOf(missing);
  }

  /** The group, which is what the id starts with: {@code BTA} of {@code BTA-08}. */
  public String group() {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }

  /** The variant of a key. */
  public Optional<AdviceVariant> variant(String key) {
    return variants.stream().filter(v -> v.key().equals(key)).findFirst();
  }

  /** The entry for missing data of a key. */
  public Optional<MissingData> missing(String key) {
    return missing.stream().filter(m -> m.key().equals(key)).findFirst();
  }
}
