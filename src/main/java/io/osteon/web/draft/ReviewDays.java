package io.osteon.web.draft;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;

/**
 * What a form for a release offers as the day of the next review.
 *
 * @param earliest day that is taken
 * @param usual day
 */
@TemplateData
public record ReviewDays(LocalDate earliest, LocalDate usual) {
  /** A year from today, from tomorrow on. */
  public static ReviewDays from(LocalDate today) {
    return new ReviewDays(today.plusDays(1), today.plusYears(1));
  }
}
