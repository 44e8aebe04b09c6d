package io.osteon.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Shares and when they count as changed. */
class ProportionTest {

  /**
   * Catches: a wrong formula; z of 60/200 against 30/200 is 3.59, of 70/200 against 30/200 4.62.
   */
  @Test
  void fourStandardErrorsAreDrift() {
    assertThat(new Proportion(60, 200).since(new Proportion(30, 200))).isEqualTo(Drift.NONE);
    assertThat(new Proportion(70, 200).since(new Proportion(30, 200))).isEqualTo(Drift.UP);
    assertThat(new Proportion(30, 200).since(new Proportion(70, 200))).isEqualTo(Drift.DOWN);
  }

  /** Catches: alarms about a handful of cases, or a division by zero. */
  @Test
  void ofFewNothingIsSaid() {
    assertThat(new Proportion(29, 29).since(new Proportion(0, 1000))).isEqualTo(Drift.UNKNOWN);
    assertThat(new Proportion(0, 0).since(new Proportion(0, 0))).isEqualTo(Drift.UNKNOWN);
    assertThat(new Proportion(0, 100).since(new Proportion(0, 100))).isEqualTo(Drift.NONE);
    assertThat(new Proportion(100, 100).since(new Proportion(100, 100))).isEqualTo(Drift.NONE);
    assertThat(new Proportion(0, 0).rate()).isNull();
  }

  /** Catches: drift that depends on which period is looked at first. */
  @Property
  void driftIsSymmetric(
      @ForAll @LongRange(max = 500) long a,
      @ForAll @LongRange(max = 500) long b,
      @ForAll @LongRange(max = 500) long more) {
    Proportion one = new Proportion(a, a + more);
    Proportion other = new Proportion(b, b + more);
    Drift there = one.since(other);
    Drift back = other.since(one);
    assertThat(back)
        .isEqualTo(there == Drift.UP ? Drift.DOWN : there == Drift.DOWN ? Drift.UP : there);
  }

  /** Catches: counts from two queries that do not belong together. */
  @Test
  void moreThanAllIsRefused() {
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Proportion(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
