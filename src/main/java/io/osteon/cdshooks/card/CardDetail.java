package io.osteon.cdshooks.card;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Explanation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.VerificationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the detail of a card: the advice, what it waits for, why, what would change it, evidence.
 * What matters most comes first; what matters least is shortened where it becomes too long.
 */
final class CardDetail {
  /** Records show cards in small windows. */
  static final int MAX_LENGTH = 4000;

  private static final int HASH_DIGITS = 12;

  private final Evaluation evaluation;
  private final Language language;
  private final Optional<LocalDate> overdueSince;

  /**
   * The details of cards of an evaluation.
   *
   * @param overdueSince when the rules were to be reviewed, if that day has passed
   */
  CardDetail(Evaluation evaluation, Optional<LocalDate> overdueSince) {
    this.evaluation = evaluation;
    this.overdueSince = overdueSince;
    this.language = evaluation.language();
  }

  /** The detail of the card for a recommendation, in Markdown. */
  String of(Recommendation recommendation, List<String> changes) {
    String text =
        recommendation
            .text()
            .lines()
            .filter(line -> !line.isBlank())
            .map(Markdown::text)
            .collect(Collectors.joining("\n\n"));
    Section deferred = section(CardWord.DEFERRED.in(language), deferral(recommendation));
    Section toDo =
        section(
            CardWord.TO_DO.in(language),
            recommendation.actions().stream().map(Recommendation.Action::what).toList());
    Section why = section(CardWord.WHY.in(language), why(recommendation.why()));
    Section change = section(CardWord.CHANGES.in(language), changes);
    Section missing = section(CardWord.MISSING.in(language), missing(recommendation));
    Section evidence =
        new Section(
            CardWord.EVIDENCE.in(language, level(recommendation.level())),
            recommendation.evidence().stream().map(this::evidence).toList());
    Section departure = section(CardWord.DEPARTURE.in(language), departure(recommendation));
    Section defaults =
        section(
            CardWord.DEFAULTS.in(language),
            recommendation.defaults() == null ? List.of() : List.of(recommendation.defaults()));
    Section covers = section(CardWord.COVERS.in(language), covers(recommendation));
    return join(
        text,
        List.of(deferred, toDo, why, change, missing, evidence, departure, defaults, covers),
        List.of(covers, evidence, why, toDo, defaults, departure),
        madeBy(recommendation.id()));
  }

  /** Texts of people or of the record become points; Markdown is escaped. */
  private static Section section(String heading, List<String> texts) {
    return new Section(heading, texts.stream().map(Markdown::text).toList());
  }

  /**
   * Joins what a card says.
   *
   * @param text Markdown that is always shown
   * @param sections in the order in which they are shown
   * @param expendable those that may be shortened, the first one first
   */
  String join(String text, List<Section> sections, List<Section> expendable, String footer) {
    String whole = whole(text, sections, footer);
    for (Section each : expendable) {
      while (whole.length() > MAX_LENGTH && each.shorten()) {
        whole = whole(text, sections, footer);
      }
    }
    for (Section each : expendable) {
      if (whole.length() > MAX_LENGTH) {
        each.drop();
        whole = whole(text, sections, footer);
      }
    }
    return whole;
  }

  private String whole(String text, List<Section> sections, String footer) {
    List<String> parts = new ArrayList<>();
    parts.add(text);
    sections.stream()
        .filter(section -> !section.isEmpty())
        .map(section -> section.markdown(language))
        .forEach(parts::add);
    parts.add(footer);
    parts.add(Markdown.text(evaluation.footer()));
    return String.join("\n\n", parts);
  }

  /**
   * The rule and the rule base, so that the card can be traced, and before it that the rules should
   * have been reviewed, where they should. It is part of the footer, which is never shortened.
   */
  String madeBy(String rule) {
    String madeBy =
        Markdown.text(
            CardWord.MADE_BY.in(
                language,
                rule,
                evaluation.release().version(),
                evaluation.release().hash().substring(0, HASH_DIGITS),
                evaluation.at()));
    return overdueSince
        .map(day -> Markdown.text(CardWord.REVIEW_OVERDUE.in(language, day)) + "\n\n" + madeBy)
        .orElse(madeBy);
  }

  private List<String> deferral(Recommendation recommendation) {
    return recommendation.deferredBecause().stream()
        .map(reason -> reason.title() + " (" + reason.id() + ")")
        .toList();
  }

  /** The conditions, each followed by the facts that met it; what was said once is not repeated. */
  private List<String> why(List<Explanation> explanations) {
    Set<String> lines = new LinkedHashSet<>();
    for (Explanation explanation : explanations) {
      Set<String> facts = new LinkedHashSet<>();
      facts(explanation, facts);
      String sentence = explanation.sentence();
      facts.removeIf(sentence::contains);
      lines.add(
          facts.isEmpty()
              ? sentence
              : sentence + " — " + String.join(CardWord.COMMA.in(language), facts));
    }
    return List.copyOf(lines);
  }

  private void facts(Explanation explanation, Set<String> facts) {
    for (Explanation.ExplainedFact fact : explanation.facts()) {
      facts.add(fact.text() + amounts(fact));
      for (Explanation.Origin origin : fact.origins()) {
        if (origin.text() != null) {
          facts.add(origin.text());
        }
      }
    }
    explanation.because().forEach(behind -> facts(behind, facts));
  }

  /** The numbers that the condition compares, where the fact's own words do not say them. */
  private String amounts(Explanation.ExplainedFact fact) {
    List<String> words =
        fact.values().stream()
            .filter(value -> value.value() instanceof Number)
            .filter(value -> !fact.text().contains(value.text()))
            .map(value -> value.name() + " " + value.text())
            .distinct()
            .toList();
    return words.isEmpty() ? "" : " (" + String.join(CardWord.COMMA.in(language), words) + ")";
  }

  private List<String> missing(Recommendation recommendation) {
    return evaluation.missing().stream()
        .filter(missing -> missing.rule().equals(recommendation.id()))
        .map(Evaluation.Missing::text)
        .toList();
  }

  private String evidence(Recommendation.Evidence evidence) {
    StringBuilder line = new StringBuilder(Markdown.text(evidence.statement()));
    if (evidence.grade() != null) {
      line.append(" (").append(Markdown.inline(evidence.grade())).append(')');
    }
    if (evidence.status() == VerificationStatus.TO_VERIFY) {
      line.append(" (").append(CardWord.TO_VERIFY.in(language)).append(')');
    }
    line.append(" — ").append(Markdown.inline(evidence.citation()));
    if (evidence.doi() != null && !evidence.citation().contains(evidence.doi())) {
      line.append(", doi:").append(Markdown.inline(evidence.doi()));
    }
    return line.toString();
  }

  private String level(EvidenceLevel level) {
    return CardWord.valueOf("LEVEL_" + level.name()).in(language);
  }

  private List<String> departure(Recommendation recommendation) {
    Recommendation.Departure departure = recommendation.departure();
    if (departure == null) {
      return List.of();
    }
    String colon = CardWord.COLON.in(language);
    return List.of(
        CardWord.INTERVIEW.in(language) + colon + departure.interview(),
        CardWord.PUBLISHED.in(language) + colon + departure.published());
  }

  private List<String> covers(Recommendation recommendation) {
    return evaluation.hidden().stream()
        .filter(hidden -> hidden.hiddenBy().contains(recommendation.id()))
        .map(hidden -> hidden.title() + " (" + hidden.id() + ")")
        .toList();
  }
}
