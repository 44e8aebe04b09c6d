package io.osteon.web.rules;

import io.osteon.authoring.sentence.TextPart;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.TextTemplate;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Words of rules as templates lay them out. */
@TemplateExtension
public final class RuleTexts {
  private RuleTexts() {}

  /**
   * A part of an advice's words.
   *
   * @param text as written
   * @param filled whether a value of the patient's record takes its place
   */
  public record Piece(String text, boolean filled) {}

  /** The words of an advice in parts. */
  static List<Piece> pieces(TextTemplate template) {
    return template.segments().stream()
        .map(
            segment ->
                segment instanceof TextTemplate.Literal literal
                    ? new Piece(literal.words(), false)
                    : new Piece(filled(segment), true))
        .toList();
  }

  private static String filled(TextTemplate.Segment segment) {
    return segment instanceof TextTemplate.Placeholder ? segment.toString() : "{reasons}";
  }

  /** The rule that a part of a sentence names. */
  static String adviceRule(TextPart part) {
    return AdviceId.rule(part.reference());
  }
}
