package io.osteon.web.mdt.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The marks of a time axis: weeks, months or years, as many as their labels leave room for. */
final class Ticks {
  /** Months between marks, from the finest that fits. */
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  private static final double GAP = 18;

  /**
   * A mark.
   *
   * @param x where
   * @param label the week's first day, the month or the year
   */
  record Tick(double x, String label) {}

  private final LocalDate at;
  private final ChartText text;
  private final double fontSize;

  Ticks(LocalDate at, ChartText text, double fontSize) {
    this.at = at;
    this.text = text;
    this.fontSize = fontSize;
  }

  /** The marks of all stretches of an axis, from left to right. */
  List<Tick> of(TimeScale scale) {
    List<Tick> ticks = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (TimeScale.Piece piece : scale.pieces()) {
      List<Tick> ofPiece = of(piece);
      for (Tick tick : ofPiece.isEmpty() ? List.of(middle(piece)) : ofPiece) {
        double half = TextWidth.of(tick.label(), fontSize) / 2;
        if (tick.x() - half > before) { // marks on both sides of a cut may stand close
          ticks.add(tick);
          before = tick.x() + half + GAP / 2;
        }
      }
    }
    return ticks;
  }

  private Tick middle(TimeScale.Piece piece) {
    LocalDate month = at.plusDays((piece.from() + piece.to()) / 2).withDayOfMonth(1);
    int day = Math.max(piece.from(), days(month));
    return new Tick(piece.x(day), text.month(month));
  }

  private List<Tick> of(TimeScale.Piece piece) {
    double week = 7 * piece.pixelsPerDay();
    double label = TextWidth.of(text.date(at), fontSize) + GAP;
    if (week >= label || 2 * week >= label) {
      return weeks(piece, week >= label ? 1 : 2);
    }
    for (int months : MONTHS) {
      String name = months < 12 ? text.month(at) : text.year(at);
      if (months * 30.4 * piece.pixelsPerDay() >= TextWidth.of(name, fontSize) + GAP) {
        return months(piece, months);
      }
    }
    return List.of();
  }

  private List<Tick> weeks(TimeScale.Piece piece, int step) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = at.plusDays(piece.from()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    while (days(day) <= piece.to()) {
      ticks.add(new Tick(piece.x(days(day)), text.date(day)));
      day = day.plusWeeks(step);
    }
    return ticks;
  }

  private List<Tick> months(TimeScale.Piece piece, int step) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate month = at.plusDays(piece.from()).withDayOfMonth(1);
    while (days(month) <= piece.to()) {
      int count = month.getYear() * 12 + month.getMonthValue() - 1;
      if (Math.floorMod(count, step) == 0 && days(month) >= piece.from()) {
        ticks.add(new Tick(piece.x(days(month)), step < 12 ? text.month(month) : text.year(month)));
      }
      month = month.plusMonths(1);
    }
    return ticks;
  }

  private int days(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(at, day);
  }
}
