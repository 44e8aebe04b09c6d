package io.osteon.evaluation.alternatives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Walks the values that a number can take, from a value outwards in both directions, and finds
 * those from which on recommendations differ: it looks at points where they may, and halves the
 * distance between two points where they do, down to one step.
 */
final class NumberLine {
  /** How many turns are told in each direction. */
  private static final int TURNS = 3;

  private final Prober prober;
  private final Function<BigDecimal, CaseChange> change;
  private final BigDecimal step;
  private final BigDecimal least;
  private final BigDecimal most;

  /**
   * @param change to a value
   * @param step between values
   * @param least smallest value that is tried
   * @param most largest value that is tried
   */
  NumberLine(
      Prober prober,
      Function<BigDecimal, CaseChange> change,
      BigDecimal step,
      BigDecimal least,
      BigDecimal most) {
    this.prober = prober;
    this.change = change;
    this.step = step;
    this.least = least;
    this.most = most;
  }

  /**
   * The nearest turns in both directions, the nearer one first in each.
   *
   * @param from where to begin
   * @param atStart the effect where it begins: none for the recorded value
   * @param points where recommendations may differ
   * @param upwardsOnly whether smaller values are left out
   */
  List<Probe> turns(
      BigDecimal from, List<String> atStart, List<BigDecimal> points, boolean upwardsOnly) {
    TreeSet<Long> steps = new TreeSet<>();
    for (BigDecimal point : points) {
      if (point.compareTo(least) >= 0 && point.compareTo(most) <= 0) {
        steps.add(number(point, RoundingMode.HALF_UP));
      }
    }
    steps.add(number(least, RoundingMode.CEILING));
    steps.add(number(most, RoundingMode.FLOOR));
    List<Probe> turns = new ArrayList<>();
    long above = number(from, RoundingMode.FLOOR) + 1;
    long below = number(from, RoundingMode.CEILING) - 1;
    walk(List.copyOf(steps.tailSet(above)), above - 1, atStart, turns);
    if (!upwardsOnly) {
      walk(List.copyOf(steps.headSet(below, true).descendingSet()), below + 1, atStart, turns);
    }
    return turns;
  }

  private void walk(List<Long> points, long start, List<String> atStart, List<Probe> turns) {
    long last = start;
    List<String> effect = atStart;
    Set<String> told = new HashSet<>();
    int found = 0;
    for (long point : points) {
      List<String> there = effect(point);
      while (there != null && !there.equals(effect) && found < TURNS) {
        long turn = firstOther(last, point, effect);
        Optional<Probe> probe = attempt(turn);
        if (probe.isEmpty() || prober.exhausted()) {
          return; // a turn that could not be looked for to the end is not the nearest for certain
        }
        last = turn;
        effect = probe.get().effect();
        if (told.addAll(effect)) {
          turns.add(probe.get());
          found++;
        }
      }
      last = there == null ? last : point;
    }
  }

  /** The step nearest to the first one at which the effect is another one. */
  private long firstOther(long same, long other, List<String> effect) {
    long near = same;
    long far = other;
    while (Math.abs(far - near) > 1) {
      long middle = near + (far - near) / 2;
      List<String> there = effect(middle);
      if (there == null || there.equals(effect)) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return far;
  }

  private List<String> effect(long number) {
    return attempt(number).map(Probe::effect).orElse(null);
  }

  private Optional<Probe> attempt(long number) {
    return prober.attempt(change.apply(value(number)));
  }

  private BigDecimal value(long number) {
    return step.multiply(BigDecimal.valueOf(number));
  }

  private long number(BigDecimal value, RoundingMode rounding) {
    return value.divide(step, 0, rounding).longValueExact();
  }
}
