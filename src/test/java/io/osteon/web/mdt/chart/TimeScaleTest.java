package io.osteon.web.mdt.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.osteon.rulebase.Language;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Days stand where they belong, from weeks to decades. */
class TimeScaleTest {

  /** Catches a day that is drawn at a wrong place. */
  @Test
  void anAxisOfWeeksIsLinear() {
    TimeScale scale = TimeScale.of(List.of(-40, -3), -50, 50, 100, 1100);
    assertThat(scale.pieces()).hasSize(1);
    assertThat(scale.cut()).isEmpty();
    assertThat(scale.x(-50)).isEqualTo(100);
    assertThat(scale.x(0)).isEqualTo(600);
    assertThat(scale.x(25)).isEqualTo(850);
    assertThat(scale.x(50)).isEqualTo(1100);
  }

  /** Catches events of the last year that are pressed into a corner by one of long ago. */
  @Test
  void anEmptyDecadeIsCutOut() {
    TimeScale scale = TimeScale.of(List.of(-6000, -5990, -300, -200, -10), -6000, 20, 0, 1000);
    assertThat(scale.pieces()).hasSize(2);
    double cut = scale.cut().orElseThrow();
    assertThat(scale.x(-5990)).isLessThan(cut);
    assertThat(scale.x(-300)).isGreaterThan(cut);
    assertThat(scale.x(-10) - scale.x(-300)).as("room for the last year").isGreaterThan(550);
  }

  /** Catches a cut through time in which something happened. */
  @Test
  void tenYearsWithEventsThroughoutAreNotCut() {
    TimeScale scale = TimeScale.of(List.of(-3650, -2500, -1500, -700, -100), -3650, 0, 0, 1000);
    assertThat(scale.pieces()).hasSize(1);
  }

  /** Catches an axis on which time runs backwards or leaves its ends, whatever the days. */
  @Test
  void laterIsNeverFurtherLeft() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      TreeSet<Integer> days = new TreeSet<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        days.add(-random.nextInt(random.nextBoolean() ? 12_000 : 90));
      }
      int from = days.first() - random.nextInt(20) - 1;
      int to = 1 + random.nextInt(300);
      TimeScale scale = TimeScale.of(days, from, to, 300, 1500);
      double before = 300;
      for (int day = from - 5; day <= to + 5; day += 1 + random.nextInt(9)) {
        double x = scale.x(day);
        assertThat(x).isBetween(before, 1500.0);
        before = x;
      }
      assertThat(scale.left()).isCloseTo(300, within(1e-9));
      assertThat(scale.right()).isCloseTo(1500, within(1e-9));
    }
  }

  /** Catches labels of the axis that run into each other or are missing, for any length of time. */
  @Test
  void marksOfTheAxisHaveRoom() {
    for (Language language : Language.values()) {
      ChartText text = ChartCases.text(language);
      for (int days = 10; days < 20_000; days = days * 5 / 4) {
        TimeScale scale = TimeScale.of(List.of(-days), -days, 5, 336, 1580);
        List<Ticks.Tick> ticks = new Ticks(ChartCases.AT, text, 19).of(scale);
        assertThat(ticks).as("%d days", days).isNotEmpty();
        for (int i = 1; i < ticks.size(); i++) {
          double room = ticks.get(i).x() - ticks.get(i - 1).x();
          double needed =
              (TextWidth.of(ticks.get(i).label(), 19) + TextWidth.of(ticks.get(i - 1).label(), 19))
                  / 2;
          assertThat(room).as("%s, %d days", ticks.get(i), days).isGreaterThan(needed);
        }
      }
    }
  }
}
