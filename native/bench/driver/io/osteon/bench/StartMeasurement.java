package io.osteon.bench;

import io.osteon.bench.load.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first evaluated case. */
final class StartMeasurement {
  private final Call firstCase;
  private final Path logs;

  StartMeasurement(Call firstCase, Path logs) {
    this.firstCase = firstCase;
    this.logs = logs;
  }

  /**
   * Times of some programs in seconds. They take turns, so that a slow minute of the machine meets
   * all of them; a first round is not counted, since it finds files that are not in memory.
   */
  Map<String, List<Double>> measure(List<Program> programs, int repetitions) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    programs.forEach(program -> seconds.put(program.name(), new ArrayList<>()));
    for (int round = 0; round <= repetitions; round++) {
      for (Program program : programs) {
        double time = once(program);
        if (round > 0 && !Double.isNaN(time)) {
          seconds.get(program.name()).add(time);
        }
      }
      System.out.printf("  start: round %d of %d%n", round, repetitions);
    }
    return seconds;
  }

  private double once(Program program) {
    try (Server server = Server.start(program, log(program))) {
      return server.awaitAnswer(firstCase).seconds();
    } catch (IOException e) {
      System.out.println("  start: " + e.getMessage());
      return Double.NaN;
    }
  }

  /**
   * Runs a program once with an option that makes it write an archive of its classes when it ends:
   * what it loads up to its first cases is in the archive.
   *
   * @return whether the archive is there
   */
  boolean train(Program program, Path archive) {
    try (Server server = Server.start(program, log(program))) {
      for (int i = 0; i < 20; i++) {
        var unused = server.awaitAnswer(firstCase);
      }
    } catch (IOException e) {
      System.out.println("  start: " + e.getMessage());
    }
    return archive.toFile().length() > 0;
  }

  private Path log(Program program) {
    return logs.resolve(program.name().replaceAll("[^A-Za-z0-9]+", "-") + ".log");
  }
}
