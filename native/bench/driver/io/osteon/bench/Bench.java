package io.osteon.bench;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.osteon.bench.load.EvaluationScenario;
import io.osteon.bench.load.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the service from outside and writes a table. It reports and never judges: whether a
 * figure is good enough is decided by people who know the machine.
 */
public final class Bench {
  /** The date for which the Bundle was made; fixed, so that every answer is the same. */
  private static final String PATH = "/api/evaluations?at=2026-03-01";

  private static final long QUIET_MILLISECONDS = 5_000;

  private final Options options;
  private final Installation installation;
  private final byte[] bundle;
  private final Results results;

  private Bench(Options options, Path project) throws IOException {
    this.options = options;
    this.installation = Installation.find(project, options);
    this.bundle = Files.readAllBytes(installation.results().resolve("bundle.json"));
    this.results =
        new Results(
            Machine.describe(project), evaluations(PATH).name(), bundle.length);
  }

  /** Runs what the options ask for; {@code native/bench/run} calls it with the project's folder. */
  public static void main(String[] arguments) throws IOException {
    try {
      new Bench(Options.read(arguments), Path.of("").toAbsolutePath()).run();
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
    }
    System.exit(0);
  }

  private void run() throws IOException {
    if (options.target().isPresent()) {
      try (Contestant contestant =
          new Contestant(Server.running(options.target().get()), evaluations(PATH), 0)) {
        results.steps.addAll(new LoadMeasurement(options).measure(List.of(contestant)));
      }
      write();
      return;
    }
    describeJava();
    try (Database database = Database.start(installation.results().resolve("database"))) {
      Programs programs = new Programs(installation, options, database.settings());
      if (options.has("start")) {
        measureStart(programs);
      }
      if (options.has("load") || options.has("memory")) {
        measureLoad(programs, database.pid());
      }
    }
    if (options.has("size")) {
      measureSize();
    }
    write();
  }

  private void describeJava() {
    results.javaVersions.put("JVM", Machine.javaVersion(installation.java()));
    installation
        .java25()
        .ifPresent(java -> results.javaVersions.put("JVM 25", Machine.javaVersion(java)));
  }

  private static Scenario evaluations(String path, byte[] body) {
    return new EvaluationScenario(path, body);
  }

  private Scenario evaluations(String path) {
    return evaluations(path, bundle);
  }

  private void measureStart(Programs programs) throws IOException {
    System.out.println("Start to the first evaluated case");
    StartMeasurement measurement = new StartMeasurement(evaluations(PATH).next(), logs());
    results.startSeconds.putAll(
        measurement.measure(programs.starts(measurement), options.startRepetitions()));
  }

  private void measureLoad(Programs programs, long databasePid) throws IOException {
    System.out.println("Memory and load");
    List<Contestant> contestants = new ArrayList<>();
    try {
      Path answer = installation.results().resolve("answer.json");
      for (Program program : programs.services()) {
        Server server = Server.start(program, logs().resolve("load-" + program.name() + ".log"));
        contestants.add(new Contestant(server, evaluations(PATH), databasePid));
        Files.write(answer, server.awaitAnswer(evaluations(PATH).next()).body());
      }
      Server.sleep(QUIET_MILLISECONDS);
      contestants.forEach(contestant -> results.memory.add(contestant.memory()));
      if (options.has("floor")) {
        for (Program program : programs.floors(answer)) {
          Server server = Server.start(program, logs().resolve("load-" + program.name() + ".log"));
          contestants.add(new Contestant(server, evaluations("/floor"), 0));
          var unused = server.awaitAnswer(evaluations("/floor").next());
        }
      }
      results.steps.addAll(new LoadMeasurement(options).measure(contestants));
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  private void measureSize() throws IOException {
    results.sizes.add(SizeMeasurement.ofFolder("jars", installation.quarkusApp()));
    if (installation.executable().isPresent()) {
      results.sizes.add(
          SizeMeasurement.ofExecutable(
              "native",
              installation.executable().get(),
              installation.project().resolve("target")));
    }
    if (installation.floorExecutable().isPresent()) {
      results.sizes.add(
          SizeMeasurement.ofExecutable(
              "floor, native",
              installation.floorExecutable().get(),
              installation.results().resolve("floor")));
    }
  }

  private Path logs() throws IOException {
    return Files.createDirectories(installation.results().resolve("logs"));
  }

  private void write() throws IOException {
    new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(installation.results().resolve("result.json").toFile(), results);
    String table = new Report(results).markdown();
    Files.writeString(installation.results().resolve("result.md"), table);
    System.out.println("\n" + table);
  }
}
