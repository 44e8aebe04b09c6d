package io.osteon.web.mdt.calculator;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A field of a calculator.
 *
 * @param name of the field in the form; its unit has the same with {@code -unit}
 * @param label for people
 * @param kind {@code choice}, {@code number} or {@code check}
 * @param value what it holds
 * @param choices of a choice
 * @param units of a number; none where it has no unit
 * @param help which values can be right, and of which day a filled value is; may be empty
 */
@TemplateData
public record Field(
    String name,
    String label,
    String kind,
    String value,
    List<Choice> choices,
    List<Choice> units,
    String help) {
  public Field {
    choices = List.copyOf(choices);
    units = List.copyOf(units);
  }

  /**
   * Something that can be chosen.
   *
   * @param value in the form
   * @param label for people
   * @param selected it is chosen
   */
  @TemplateData
  public record Choice(String value, String label, boolean selected) {}
}
