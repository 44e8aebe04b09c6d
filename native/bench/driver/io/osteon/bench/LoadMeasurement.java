package io.osteon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Load on several servers in turns: what each can do at most, then how long callers wait at shares
 * of that. All servers run all the time, and one is loaded at a time, so that a slow minute of the
 * machine meets all of them and their ratios stay meaningful.
 */
final class LoadMeasurement {
  /** Processor time per request that is less than this of the last spell's still falls. */
  private static final double STEADY = 0.9;

  private static final long REQUESTS_TO_COMPILE = 25_000;

  private final Options options;

  LoadMeasurement(Options options) {
    this.options = options;
  }

  /** Every step that was run, warm-up left out. */
  List<Step> measure(List<Contestant> contestants) {
    contestants.forEach(this::warmUp);
    List<Step> steps = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      for (Contestant contestant : contestants) {
        steps.add(told(contestant.saturate(options.connections(), options.closedSpell())));
      }
    }
    Map<String, Double> most = saturating(steps);
    if (!options.has("load")) {
      return steps;
    }
    for (double share : options.shares()) {
      for (Contestant contestant : contestants) {
        double rate = share * most.get(contestant.name());
        if (rate >= 1) {
          steps.add(told(contestant.load(share, rate, options.openSpell())));
        }
      }
    }
    return steps;
  }

  /**
   * Load until the compiler of a JVM has done its work, however busy the machine is: it has seen
   * enough requests, and processor time per request no longer falls.
   */
  private void warmUp(Contestant contestant) {
    System.out.printf("  warm-up: %s%n", contestant.name());
    long limit = System.nanoTime() + options.warmUpLimit().toNanos();
    long enough = contestant.onJvm() ? REQUESTS_TO_COMPILE : 0;
    long requests = 0;
    double before = Double.MAX_VALUE;
    boolean cold = true;
    while (cold && System.nanoTime() < limit) {
      Step step = told(contestant.saturate(options.connections(), options.warmUpSpell()));
      requests += step.load().completed();
      cold = requests < enough || step.serverMilliseconds() < STEADY * before;
      before = step.serverMilliseconds();
    }
  }

  /** Answers a second of each server: the median of its closed loops. */
  static Map<String, Double> saturating(List<Step> steps) {
    Map<String, List<Double>> rates = new TreeMap<>();
    for (Step step : steps) {
      if (step.share() == 0) {
        rates
            .computeIfAbsent(step.server(), name -> new ArrayList<>())
            .add(step.load().perSecond());
      }
    }
    Map<String, Double> medians = new TreeMap<>();
    rates.forEach((name, values) -> medians.put(name, Statistics.median(values)));
    return medians;
  }

  private static Step told(Step step) {
    System.out.printf(
        "  %-22s %4s  %7.1f/s  p50 %6.2f  p99 %7.2f  p99.9 %7.2f ms  failed %d  cpu %.2f+%.2f+%.2f"
            + " ms  rss %.0f MiB  others %.0f %%  waiting %.0f, stored in %.1f s%n",
        step.server(),
        step.share() == 0 ? "most" : Math.round(step.share() * 100) + "%",
        step.load().perSecond(),
        step.load().p50(),
        step.load().p99(),
        step.load().p999(),
        step.load().failed(),
        step.serverMilliseconds(),
        step.databaseMilliseconds(),
        step.clientMilliseconds(),
        step.residentMebibytes(),
        step.others() * 100,
        step.waiting(),
        step.secondsToStore());
    return step;
  }
}
