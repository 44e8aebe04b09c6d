package io.osteon.bench;

import io.osteon.bench.load.LoadGenerator;
import io.osteon.bench.load.LoadResult;
import io.osteon.bench.load.Scenario;
import java.io.Closeable;
import java.time.Duration;
import java.util.function.Supplier;

/** A running server under load: runs spells and writes down what they cost. */
final class Contestant implements Closeable {
  private static final String WAITING = "osteon_journal_waiting";
  private static final Duration STORE_LIMIT = Duration.ofSeconds(60);

  private final Server server;
  private final Scenario scenario;
  private final LoadGenerator generator;
  private final long databasePid;

  Contestant(Server server, Scenario scenario, long databasePid) {
    this.server = server;
    this.scenario = scenario;
    this.databasePid = databasePid;
    this.generator = new LoadGenerator(server.uri());
  }

  String name() {
    return server.program().name();
  }

  boolean onJvm() {
    return server.program().onJvm();
  }

  /** What it occupies now. */
  Memory memory() {
    return new Memory(name(), ProcessFigures.residentMebibytes(server.pid()));
  }

  /** Loads as much as the server takes. */
  Step saturate(int connections, Duration duration) {
    scenario.prepare(0);
    return step(0, () -> generator.closedLoop(scenario, connections, duration));
  }

  /** Loads at a share of the saturating load. */
  Step load(double share, double perSecond, Duration duration) {
    scenario.prepare((int) Math.ceil(perSecond * duration.toSeconds()));
    return step(share, () -> generator.openLoop(scenario, perSecond, duration));
  }

  private Step step(double share, Supplier<LoadResult> spell) {
    Sample before = sample();
    LoadResult result;
    double resident;
    try (MemoryWatch watch = new MemoryWatch(server.pid())) {
      result = spell.get();
      resident = watch.most();
    }
    Sample after = sample();
    double waiting = server.metric(WAITING);
    long end = System.nanoTime();
    while (server.metric(WAITING) > 0 && System.nanoTime() - end < STORE_LIMIT.toNanos()) {
      Server.sleep(50);
    }
    double secondsToStore = waiting > 0 ? (System.nanoTime() - end) / 1e9 : 0;
    double known =
        after.server - before.server + after.database - before.database + after.client - before.client;
    double machine = after.machine - before.machine;
    double capacity = result.seconds() * Runtime.getRuntime().availableProcessors();
    double requests = Math.max(1, result.completed());
    return new Step(
        name(),
        share,
        result,
        (after.server - before.server) * 1000 / requests,
        (after.database - before.database) * 1000 / requests,
        (after.client - before.client) * 1000 / requests,
        resident,
        Math.max(0, machine - known) / capacity,
        waiting,
        secondsToStore);
  }

  private record Sample(double server, double database, double client, double machine) {}

  private Sample sample() {
    return new Sample(
        ProcessFigures.cpuSeconds(server.pid()),
        databasePid == 0 ? 0 : ProcessFigures.treeCpuSeconds(databasePid),
        ProcessFigures.cpuSeconds(ProcessHandle.current().pid()),
        ProcessFigures.machineCpuSeconds());
  }

  @Override
  public void close() {
    generator.close();
    server.close();
  }
}
