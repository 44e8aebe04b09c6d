package io.osteon.web.mdt.calculator;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A calculator as a page shows it.
 *
 * @param key names it, for example {@code mirels}
 * @param title for people
 * @param fields in order
 * @param formulas how it computes
 * @param sources where that is published
 * @param cautions when not to rely on it
 * @param answer what it says now
 */
@TemplateData
public record Calculator(
    String key,
    String title,
    List<Field> fields,
    List<String> formulas,
    List<String> sources,
    List<String> cautions,
    Answer answer) {
  public Calculator {
    fields = List.copyOf(fields);
    formulas = List.copyOf(formulas);
    sources = List.copyOf(sources);
    cautions = List.copyOf(cautions);
  }
}
