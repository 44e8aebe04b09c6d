package io.osteon.cdshooks.card;

import io.osteon.engine.Firing;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Explanation;
import io.osteon.evaluation.Recommendation;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.VitaminDStatus;
import io.osteon.rulebase.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what would change a recommendation: for a condition that must hold, the limit from which it
 * would not, or the entry that is lacking. Only what is true of every match that recommends is
 * said; where that cannot be told, nothing is.
 *
 * <p>It reads the conditions that held and tries nothing. {@link
 * io.osteon.evaluation.alternatives.SmallestChanges}, which the board uses, tries changes of the
 * case and evaluates each: some hundred evaluations, 40 ms of processor time for a case of the test
 * patients (median; 50 ms at the 90th percentile, measured warm on 2026-11-24), where a whole call
 * of a health record has to be answered within 20 ms. So the cards keep to this.
 */
final class Changes {
  /** A field of a fact compared with a parameter. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "(\\w+)\\s*(<=|<|>=|>)\\s*parameters\\s*\\.\\s*\\w+\\s*\\(\\s*\"([^\"]+)\"\\s*\\)");

  /**
   * Computed fields that compare a value with a limit, by type and field: the value's field, the
   * sign, and what the id of the parameter begins with.
   */
  private static final Map<String, Limit> COMPUTED =
      Map.of(
          "CalciumAssessment.hypocalcaemia", new Limit("value", "<", "calcium.*lower-limit.*"),
          "CalciumAssessment.hypercalcaemia", new Limit("value", ">", "calcium.*upper-limit.*"),
          "VitaminDStatus.deficient", new Limit("value", "<", "vitamin-d.deficiency.*"),
          "MagnesiumStatus.low", new Limit("value", "<", "magnesium.low.*"),
          "RenalFunction.severe", new Limit("creatinineClearance", "<", "renal.severe-clearance"));

  /** Lists that an entry can be missing from; that there is no other disease is no gap. */
  private static final Set<String> ENTRIES = Set.of("LaboratoryResult", "PastEvent");

  private final PlainConditions plain;
  private final CardContext context;
  private final Language language;

  private record Limit(String field, String sign, String parameter) {}

  Changes(PlainConditions plain, CardContext context) {
    this.plain = plain;
    this.context = context;
    this.language = context.language();
  }

  /** The changes in words, none of them when nothing certain can be said. */
  List<String> of(Recommendation recommendation) {
    DecidedRule decided = context.decided(recommendation);
    List<Firing> recommending = new ArrayList<>(decided.firings().base());
    decided.firings().variants().forEach(variant -> recommending.addAll(variant.recommending()));
    Set<String> common = null;
    for (Firing firing : recommending) {
      Set<String> changes = changes(firing, decided, recommendation);
      if (common == null) {
        common = changes;
      } else {
        common.retainAll(changes);
      }
    }
    return common == null ? List.of() : List.copyOf(common);
  }

  private Set<String> changes(Firing firing, DecidedRule decided, Recommendation recommendation) {
    Set<String> changes = new LinkedHashSet<>();
    List<Explanation> words =
        recommendation.why().stream().filter(each -> each.rule().equals(firing.rule())).toList();
    boolean sameRuleTwice =
        decided.firings().all().stream().filter(f -> f.rule().equals(firing.rule())).count() > 1;
    if (sameRuleTwice || words.size() != firing.why().size()) {
      return changes;
    }
    for (int i = 0; i < words.size(); i++) {
      if (plain.contain(firing.rule(), firing.why().get(i))) {
        change(firing.why().get(i), words.get(i), changes);
      }
    }
    return changes;
  }

  private void change(Firing.Reason reason, Explanation words, Set<String> changes) {
    switch (reason.kind()) {
      case NOT -> {
        // What depends on another entry cannot be said in one sentence.
        if (ENTRIES.contains(reason.factType()) && !reason.condition().contains("$")) {
          String prefix = language == Language.ZH ? "无：" : "none on record: ";
          if (words.sentence().startsWith(prefix)) {
            changes.add(
                CardWord.RECORDED.in(language, words.sentence().substring(prefix.length())));
          }
        }
      }
      case MATCH, EXISTS -> {
        if (reason.facts().size() == 1 && !reason.condition().contains("||")) {
          for (String part : reason.condition().split(",")) {
            comparison(part.strip(), reason, words).ifPresent(changes::add);
          }
        }
      }
      case ACCUMULATE -> {
        // What is gathered from several facts has no single limit.
      }
    }
  }

  private Optional<String> comparison(String part, Firing.Reason reason, Explanation words) {
    Matcher matcher = COMPARISON.matcher(part);
    if (matcher.matches()) {
      return words.parameters().stream()
          .filter(parameter -> parameter.id().equals(matcher.group(3)))
          .findFirst()
          .flatMap(parameter -> sentence(matcher.group(1), matcher.group(2), parameter, words));
    }
    Limit limit = COMPUTED.get(reason.factType() + "." + part);
    if (limit == null || !decidedByParameter(reason.facts().get(0))) {
      return Optional.empty();
    }
    List<Explanation.ExplainedParameter> parameters =
        words.parameters().stream().filter(p -> p.id().matches(limit.parameter())).toList();
    return parameters.size() == 1
        ? computed(limit, parameters.get(0), reason.facts().get(0), words)
        : Optional.empty();
  }

  /** Limits of the laboratory take the place of the parameter; dialysis that of the clearance. */
  private boolean decidedByParameter(Fact fact) {
    if (fact instanceof RenalFunction renal) {
      return renal.clearanceKnown() && !renal.dialysis();
    }
    if (fact instanceof CalciumAssessment calcium) {
      return calcium.value() != null
          && !calcium.symptomsOfHypocalcaemia()
          && context.evaluation().decision().facts(LaboratoryResult.class).stream()
              .filter(result -> calcium.sources().containsAll(result.sources()))
              .allMatch(result -> result.lowerLimit() == null && result.upperLimit() == null);
    }
    return true;
  }

  private Optional<String> sentence(
      String field, String sign, Explanation.ExplainedParameter parameter, Explanation words) {
    return words.facts().get(0).values().stream()
        .filter(value -> value.field().equals(field) && value.value() instanceof Number)
        .filter(Changes::canChange)
        .findFirst()
        .map(
            value ->
                say(
                    sign,
                    subject(words, field.equals("value") ? null : value.name()),
                    value.text(),
                    amount(parameter.value(), value)));
  }

  /** Nobody can change an age or a day that has passed; the day of the next dose can be moved. */
  private static boolean canChange(Explanation.ExplainedValue value) {
    return !"a".equals(value.unit())
        && (!"d".equals(value.unit()) || value.field().startsWith("daysBetween"));
  }

  private Optional<String> computed(
      Limit limit, Explanation.ExplainedParameter parameter, Fact fact, Explanation words) {
    BigDecimal value;
    String unit;
    if (fact instanceof CalciumAssessment calcium) {
      value = calcium.value();
      unit = calcium.unit().ucum();
    } else if (fact instanceof VitaminDStatus vitaminD) {
      value = vitaminD.value();
      unit = vitaminD.unit().ucum();
    } else if (fact instanceof MagnesiumStatus magnesium) {
      value = magnesium.value();
      unit = magnesium.unit().ucum();
    } else {
      value = ((RenalFunction) fact).creatinineClearance();
      unit = "mL/min";
    }
    int compared = value.compareTo(parameter.value());
    boolean holds = limit.sign().equals("<") ? compared < 0 : compared > 0;
    if (!holds || !unit.equals(parameter.unit())) {
      return Optional.empty();
    }
    String shown = value.setScale(Math.min(value.scale(), 3), RoundingMode.HALF_UP).toPlainString();
    return Optional.of(
        say(
            limit.sign(),
            subject(words, null),
            shown + " " + unit,
            parameter.value().toPlainString() + " " + unit));
  }

  private String say(String sign, String subject, String value, String limit) {
    CardWord word =
        switch (sign) {
          case "<" -> CardWord.NO_LONGER_FROM;
          case "<=" -> CardWord.NO_LONGER_ABOVE;
          case ">" -> CardWord.NO_LONGER_TO;
          default -> CardWord.NO_LONGER_BELOW;
        };
    return word.in(language, subject, value, limit);
  }

  /** What the sentence of the condition is about, with the field's name. */
  private String subject(Explanation words, String field) {
    String sentence = words.sentence();
    int colon = sentence.indexOf(language == Language.ZH ? '：' : ':');
    String subject = colon < 0 ? sentence : sentence.substring(0, colon);
    return field == null ? subject : subject + CardWord.COMMA.in(language) + field;
  }

  /** The limit in the words of the value: the same unit. */
  private static String amount(BigDecimal limit, Explanation.ExplainedValue value) {
    String number = String.valueOf(value.value());
    String plain = limit.stripTrailingZeros().toPlainString();
    String text = value.text();
    return text.toLowerCase(Locale.ROOT).startsWith(number)
        ? plain + text.substring(number.length())
        : plain;
  }
}
