package io.osteon.web.mdt.board;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * What a search through the changes of a case found.
 *
 * @param missing what the record lacks, each with what it would decide
 * @param suggestions changes of one fact that would change a recommendation, most urgent first
 * @param whole the search came to its end
 */
@TemplateData
public record AlternativesView(
    List<MissingView> missing, List<Suggestion> suggestions, boolean whole) {
  /** Those that are shown at once. */
  private static final int AT_FIRST = 8;

  public AlternativesView {
    missing = List.copyOf(missing);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * A change of one fact that would change a recommendation.
   *
   * @param urgency of the most urgent rule that it is about, as a key
   * @param words the change
   * @param effect what it does
   * @param also changes of other facts that do the same, in words
   * @param fields of the what-if form that make the change
   */
  @TemplateData
  public record Suggestion(
      String urgency, String words, String effect, List<String> also, List<FilledField> fields) {
    public Suggestion {
      also = List.copyOf(also);
      fields = List.copyOf(fields);
    }
  }

  /** A field of a form with its value. */
  @TemplateData
  public record FilledField(String name, String value) {
    static List<FilledField> of(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(each -> new FilledField(each.getKey(), each.getValue()))
          .toList();
    }
  }

  /** The suggestions that are shown at once. */
  public List<Suggestion> first() {
    return suggestions.subList(0, Math.min(AT_FIRST, suggestions.size()));
  }

  /** The other suggestions. */
  public List<Suggestion> more() {
    return suggestions.subList(Math.min(AT_FIRST, suggestions.size()), suggestions.size());
  }
}
