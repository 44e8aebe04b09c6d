package io.osteon.web.mdt.chart;

import io.osteon.facts.RejectedValue;
import io.osteon.facts.Unit;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the plot of one quantity. */
final class PlotMaking {
  private static final int DIGITS = 4;

  private final Quantity quantity;
  private final TimeScale scale;
  private final List<DoseSeries> doses;
  private final LocalDate at;
  private final Terminology terminology;
  private final ChartText text;
  private final ChartWords words;

  PlotMaking(
      Quantity quantity,
      TimeScale scale,
      List<DoseSeries> doses,
      LocalDate at,
      Terminology terminology,
      ChartText text) {
    this.quantity = quantity;
    this.scale = scale;
    this.doses = quantity.doses() ? doses : List.of();
    this.at = at;
    this.terminology = terminology;
    this.text = text;
    this.words = text.words();
  }

  /** The plot, with the values that could not be used told below it. */
  Plot plot(List<RejectedValue> rejected) {
    List<String> notes = new ArrayList<>();
    List<Plot.Row> rows = new ArrayList<>();
    String svg = "";
    boolean converted = false;
    if (!quantity.readings().isEmpty()) {
      AxisUnit axis = AxisUnit.of(quantity.item(), quantity.readings(), terminology);
      List<PlotPoint> points = points(axis, notes);
      Optional<PlotBand> band = band(axis);
      band.ifPresent(range -> notes.add(0, range.said()));
      List<Threshold> thresholds = thresholds(axis);
      thresholds.forEach(
          each -> notes.add(each.label() + " " + text.amount(each.value(), each.unit())));
      svg =
          new PlotDrawing(quantity, axis.unit(), points, band, thresholds, doses, scale, at, text)
              .draw();
      converted = quantity.readings().stream().anyMatch(each -> each.unit() != axis.unit());
      quantity.readings().forEach(reading -> rows.add(0, row(reading, axis)));
    }
    notes.addAll(quantity.notes());
    rejected.forEach(value -> notes.add(notUsed(value)));
    return newest(svg, rows, converted, notes);
  }

  private Plot newest(String svg, List<Plot.Row> rows, boolean converted, List<String> notes) {
    if (quantity.readings().isEmpty()) {
      return new Plot(
          quantity.key(),
          quantity.title(),
          "",
          "",
          words.noUsableValue(),
          false,
          svg,
          rows,
          false,
          notes);
    }
    Reading newest = quantity.readings().get(quantity.readings().size() - 1);
    return new Plot(
        quantity.key(),
        quantity.title(),
        written(newest),
        text.and(text.date(newest.date()), text.ago(newest.daysAgo())),
        newest.remark(),
        newest.level().outside(),
        svg,
        rows,
        converted,
        notes);
  }

  private List<PlotPoint> points(AxisUnit axis, List<String> notes) {
    List<PlotPoint> points = new ArrayList<>();
    for (Reading reading : quantity.readings()) {
      Optional<BigDecimal> value = axis.on(reading.value(), reading.unit());
      if (value.isPresent()) {
        points.add(
            new PlotPoint(reading, value.get().doubleValue(), label(reading, value.get(), axis)));
      } else {
        notes.add(words.notConverted(text.and(written(reading), text.date(reading.date()))));
      }
    }
    return points;
  }

  private static String label(Reading reading, BigDecimal onAxis, AxisUnit axis) {
    return reading.unit() == axis.unit() ? reading.shown() : rounded(onAxis);
  }

  private static String rounded(BigDecimal value) {
    BigDecimal digits =
        value.round(new MathContext(DIGITS - 1, RoundingMode.HALF_UP)).stripTrailingZeros();
    return ChartText.number(digits);
  }

  /** The limits of the newest reading that has limits in the unit of the axis. */
  private Optional<PlotBand> band(AxisUnit axis) {
    for (int i = quantity.readings().size() - 1; i >= 0; i--) {
      Reading reading = quantity.readings().get(i);
      if (reading.unit() == axis.unit() && (reading.lower() != null || reading.upper() != null)) {
        String range = range(reading, axis.unit());
        return Optional.of(
            new PlotBand(
                reading.lower() == null ? null : reading.lower().doubleValue(),
                reading.upper() == null ? null : reading.upper().doubleValue(),
                reading.laboratoryLimits()
                    ? words.rangeOfLaboratory(range)
                    : words.rangeOfRules(range)));
      }
    }
    return Optional.empty();
  }

  private String range(Reading reading, Unit unit) {
    String written = text.unit(unit);
    if (reading.lower() == null) {
      return words.rangeUpTo(ChartText.number(reading.upper()), written);
    }
    return reading.upper() == null
        ? words.rangeFrom(ChartText.number(reading.lower()), written)
        : words.range(
            ChartText.number(reading.lower()), ChartText.number(reading.upper()), written);
  }

  private List<Threshold> thresholds(AxisUnit axis) {
    return quantity.thresholds().stream().filter(each -> each.unit() == axis.unit()).toList();
  }

  private Plot.Row row(Reading reading, AxisUnit axis) {
    boolean limits = reading.lower() != null || reading.upper() != null;
    return new Plot.Row(
        text.date(reading.date()),
        written(reading),
        axis.on(reading.value(), reading.unit())
            .map(value -> label(reading, value, axis) + " " + text.unit(axis.unit()))
            .orElse("—"),
        limits ? range(reading, reading.unit()) : "—",
        reading.remark());
  }

  private String written(Reading reading) {
    return reading.unit() == Unit.ONE
        ? reading.shown()
        : text.names().amount(reading.shown(), reading.unit().ucum());
  }

  private String notUsed(RejectedValue rejected) {
    String item = text.item(rejected.item());
    String amount =
        rejected.unit().isEmpty() ? rejected.value() : rejected.value() + " " + rejected.unit();
    return words.notDrawn(item + " " + amount, text.names().constant(rejected.reason()));
  }
}
