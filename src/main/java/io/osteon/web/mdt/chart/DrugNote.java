package io.osteon.web.mdt.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is said of a drug in a few words: since when, how often, until when. */
final class DrugNote {
  private DrugNote() {}

  /** The short line below the drug's name. */
  static String of(TimelineDrug drug, LocalDate at, ChartText text) {
    ChartWords words = text.words();
    Integer last = drug.lastDose();
    Integer next = drug.nextDose();
    if (last == null) {
      boolean onlyPlanned = drug.courses().stream().noneMatch(TimelineCourse::taken);
      return onlyPlanned
          ? words.plannedFor(text.date(at.plusDays(next)))
          : unknownStart(drug, at, text);
    }
    if (drug.atIntervals()) {
      return words.dosesLast(drug.doses(), text.date(at.plusDays(last)));
    }
    String since = text.date(at.plusDays(drug.firstDose()));
    Integer stop = lastStop(drug);
    return drug.stopped() && stop != null
        ? words.fromTo(since, text.date(at.plusDays(stop)))
        : words.since(since);
  }

  private static String unknownStart(TimelineDrug drug, LocalDate at, ChartText text) {
    Integer stop = lastStop(drug);
    String start = text.words().startUnknown();
    return drug.stopped() && stop != null
        ? text.and(start, text.words().stopped(text.date(at.plusDays(stop))))
        : start;
  }

  private static Integer lastStop(TimelineDrug drug) {
    return drug.courses().stream()
        .map(TimelineCourse::stop)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }

  /** All that is recorded of a course, for the table. */
  static String when(TimelineCourse course, LocalDate at, ChartText text) {
    ChartWords words = text.words();
    List<String> parts = new ArrayList<>();
    if (course.taken()) {
      parts.add(
          course.startKnown()
              ? words.doses(dates(course.given(), at, text))
              : words.startUnknown());
    }
    if (course.stopped()) {
      parts.add(words.stopped(text.date(at.plusDays(course.stop()))));
    } else if (course.taken() && course.open()) {
      parts.add(words.noEndRecorded());
    } else if (!course.open()) {
      parts.add(words.endPlanned(text.date(at.plusDays(course.stop()))));
    }
    if (!course.planned().isEmpty()) {
      parts.add(words.plannedFor(dates(course.planned(), at, text)));
    }
    return String.join(text.words().separator(), parts);
  }

  private static String dates(List<Integer> days, LocalDate at, ChartText text) {
    return text.list(days.stream().map(day -> text.date(at.plusDays(day))).toList());
  }
}
