package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Decision;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a board must know of a case at first sight. What is not recorded is said to be unknown, and
 * never to be absent. Template {@code mdt/header.html}.
 *
 * @param question what the board is asked; empty when nothing is
 * @param entries the rest, in order
 */
@TemplateData
public record CaseHeader(String question, List<Entry> entries) {
  public CaseHeader {
    question = question == null ? "" : question.strip();
    entries = List.copyOf(entries);
  }

  /**
   * A label with what is known.
   *
   * @param key names the entry for style sheets and tests, for example {@code primary}
   * @param label for example "Primary tumour"
   * @param values what is recorded, one or more; where nothing is, the words that say so
   * @param known something is recorded
   * @param wide it may take more room than others
   */
  @TemplateData
  public record Entry(String key, String label, List<String> values, boolean known, boolean wide) {
    public Entry {
      values = List.copyOf(values);
    }
  }

  /**
   * The header of a case, in the words of a rule base.
   *
   * @param decision of the case: its recorded and computed facts
   * @param question what the board is asked, as people wrote it; may be {@code null}
   */
  public static CaseHeader of(
      Decision decision, String question, RuleBase ruleBase, Language language) {
    return of(decision, question, ChartText.of(ruleBase, language));
  }

  /** The header of a case. */
  public static CaseHeader of(Decision decision, String question, ChartText text) {
    return new CaseHeader(question, new HeaderEntries(decision, text).all());
  }

  /** The board is asked something. */
  public boolean isAsked() {
    return !question.isEmpty();
  }
}
