package io.osteon.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results as Markdown. */
final class Report {
  private static final double HALF = 0.5;

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  Report(Results results) {
    this.results = results;
  }

  String markdown() {
    Machine machine = results.machine;
    line(
        "%s, commit %s. %d cores (%s), %d GiB, %s; load average %s at the start. %s. Request body: %d bytes (%s).",
        machine.date(),
        machine.commit(),
        machine.cores(),
        machine.processor(),
        machine.memoryGibibytes(),
        machine.system(),
        machine.load(),
        String.join(
            "; ",
            results.javaVersions.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList()),
        results.bodyBytes,
        results.scenario);
    start();
    memory();
    most();
    latency();
    sizes();
    return text.toString();
  }

  private void start() {
    if (results.startSeconds.isEmpty()) {
      return;
    }
    line("");
    line("| process start to the first evaluated case | median | fastest to slowest | times faster than the JVM |");
    line("|---|--:|--:|--:|");
    double jvm = Statistics.median(results.startSeconds.getOrDefault(Programs.JVM, List.of()));
    results.startSeconds.forEach(
        (name, seconds) ->
            line(
                "| %s | %.0f ms | %.0f to %.0f ms | %.1f |",
                name,
                Statistics.median(seconds) * 1000,
                seconds.stream().min(Double::compare).orElse(Double.NaN) * 1000,
                seconds.stream().max(Double::compare).orElse(Double.NaN) * 1000,
                jvm / Statistics.median(seconds)));
  }

  private void memory() {
    if (results.memory.isEmpty()) {
      return;
    }
    line("");
    line("| resident memory | idle | at half of the saturating load | at the saturating load |");
    line("|---|--:|--:|--:|");
    for (Memory memory : results.memory) {
      line(
          "| %s | %.0f MiB | %.0f MiB | %.0f MiB |",
          memory.name(),
          memory.idleMebibytes(),
          resident(memory.name(), HALF),
          resident(memory.name(), 0));
    }
  }

  private double resident(String server, double share) {
    return steps(server, share).stream().mapToDouble(Step::residentMebibytes).max().orElse(Double.NaN);
  }

  private void most() {
    Map<String, Double> most = LoadMeasurement.saturating(results.steps);
    if (most.isEmpty()) {
      return;
    }
    line("");
    line("| saturating load | answers/s | of the floor | with storing/s | processor time: server, database, client | of the floor's server | others' share of the machine |");
    line("|---|--:|--:|--:|--:|--:|--:|");
    for (String server : servers()) {
      Optional<Double> floor = Optional.ofNullable(most.get(Programs.FLOOR + server));
      List<Step> spells = steps(server, 0);
      line(
          "| %s | %.0f | %s | %.0f | %.2f, %.2f, %.2f ms | %s | %.0f %% |",
          server,
          most.get(server),
          floor.map(rate -> percent(most.get(server) / rate)).orElse(""),
          median(spells, Step::sustainedPerSecond),
          median(spells, Step::serverMilliseconds),
          median(spells, Step::databaseMilliseconds),
          median(spells, Step::clientMilliseconds),
          floor
              .map(
                  rate ->
                      times(
                          median(spells, Step::serverMilliseconds)
                              / median(
                                  steps(Programs.FLOOR + server, 0), Step::serverMilliseconds)))
              .orElse(""),
          median(spells, Step::others) * 100);
    }
  }

  private void latency() {
    if (results.steps.stream().noneMatch(step -> step.share() > 0)) {
      return;
    }
    line("");
    line("| load | answers/s | p50 | p99 | p99.9 | longest | not 200 | others' share of the machine |");
    line("|---|--:|--:|--:|--:|--:|--:|--:|");
    for (String server : servers()) {
      for (Step step : results.steps) {
        if (step.server().equals(server) && step.share() > 0) {
          line(
              "| %s, %s | %.0f | %.1f ms | %.1f ms | %.1f ms | %.0f ms | %d | %.0f %% |",
              server,
              percent(step.share()),
              step.load().perSecond(),
              step.load().p50(),
              step.load().p99(),
              step.load().p999(),
              step.load().max(),
              step.load().failed(),
              step.others() * 100);
        }
      }
    }
  }

  private void sizes() {
    if (results.sizes.isEmpty()) {
      return;
    }
    line("");
    line("| size | | build | builder's memory |");
    line("|---|--:|--:|--:|");
    for (SizeMeasurement size : results.sizes) {
      line(
          "| %s | %.0f MiB | %s | %s |",
          size.name(),
          size.mebibytes(),
          Double.isNaN(size.buildSeconds()) ? "" : "%.0f s".formatted(size.buildSeconds()),
          Double.isNaN(size.builderGibibytes())
              ? ""
              : String.format(Locale.ROOT, "%.1f GiB", size.builderGibibytes()));
    }
  }

  private List<String> servers() {
    return results.steps.stream().map(Step::server).distinct().toList();
  }

  private List<Step> steps(String server, double share) {
    return results.steps.stream()
        .filter(step -> step.server().equals(server) && step.share() == share)
        .toList();
  }

  private static double median(
      List<Step> steps, java.util.function.ToDoubleFunction<Step> figure) {
    return Statistics.median(steps.stream().mapToDouble(figure).boxed().toList());
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1f times", ratio);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
