package io.osteon.evaluation;

import io.osteon.intake.InputNote;
import io.osteon.rulebase.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The answer to a case in one language. The same case, rule base, date and language give the same
 * answer, byte by byte.
 *
 * @param id names the answer; it is made of the content of the case, the rule base, the date and
 *     the language
 * @param release the rule base that answered
 * @param at the evaluation date
 * @param language of the words
 * @param recommendations by urgency, group and id
 * @param missing data that rules asked for
 * @param hidden rules that are not shown because others take precedence
 * @param summary what was computed from the record, in words
 * @param decision what it was made of
 * @param notes what was in the input and could not be used
 * @param footer to be shown with every answer
 */
public record Evaluation(
    String id,
    Release release,
    LocalDate at,
    Language language,
    List<Recommendation> recommendations,
    List<Missing> missing,
    List<Hidden> hidden,
    List<String> summary,
    Decision decision,
    List<InputNote> notes,
    String footer) {
  public Evaluation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(footer, "footer");
    recommendations = List.copyOf(recommendations);
    missing = List.copyOf(missing);
    hidden = List.copyOf(hidden);
    summary = List.copyOf(summary);
    notes = List.copyOf(notes);
  }

  /**
   * The rule base that answered.
   *
   * @param version as its release states
   * @param hash SHA-256 of its content, in hexadecimal digits
   */
  public record Release(String version, String hash) {}

  /**
   * Data that a rule asked for.
   *
   * @param id of the entry, for example {@code MDT-03/sins-items}
   * @param rule id of the rule
   * @param text what is missing
   */
  public record Missing(String id, String rule, String text) {}

  /**
   * A rule that is not shown.
   *
   * @param id of the rule
   * @param title of the rule
   * @param hiddenBy ids of the rules that take precedence
   */
  public record Hidden(String id, String title, List<String> hiddenBy) {
    public Hidden {
      hiddenBy = List.copyOf(hiddenBy);
    }
  }
}
