package io.osteon.web.mdt.calculator;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a calculator says.
 *
 * @param results what was computed, the most important first
 * @param tone of the results: {@code critical}, {@code warning}, {@code good} or {@code neutral}
 * @param remarks what is to be kept in mind about this result
 * @param missing what is missing for a result; empty where nothing is
 * @param problems values that cannot be used, and why
 */
@TemplateData
public record Answer(
    List<Result> results,
    String tone,
    List<String> remarks,
    List<String> missing,
    List<String> problems) {
  public Answer {
    results = List.copyOf(results);
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
    problems = List.copyOf(problems);
  }

  /**
   * A result.
   *
   * @param label what it is
   * @param value with its unit
   * @param meaning what it means; may be empty
   */
  @TemplateData
  public record Result(String label, String value, String meaning) {}
}
