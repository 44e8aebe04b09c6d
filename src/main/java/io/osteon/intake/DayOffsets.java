package io.osteon.intake;

import java.time.LocalDate;
import java.util.List;

/** Turns day offsets from the evaluation date into calendar days. */
final class DayOffsets {
  private static final int FARTHEST = 50_000;

  private final LocalDate at;

  DayOffsets(LocalDate at) {
    this.at = at;
  }

  /** The day of an offset; {@code null} when it is absent or, with a violation, no whole number. */
  LocalDate date(JsonView view, String name) {
    Integer days = view.integer(name, -FARTHEST, FARTHEST);
    return days == null ? null : at.plusDays(days);
  }

  /** The days of a list of offsets; empty when it is absent. */
  List<LocalDate> dates(JsonView view, String name) {
    return view.integers(name, -FARTHEST, FARTHEST).stream()
        .map(days -> at.plusDays(days))
        .toList();
  }
}
