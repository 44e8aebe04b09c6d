package io.osteon.bench;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.osteon.bench.load.CdsHooksScenario;
import io.osteon.bench.load.EvaluationScenario;
import io.osteon.bench.load.Scenario;
import io.osteon.bench.load.TokenSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the service from outside and writes a table. It reports and never judges: whether a
 * figure is good enough is decided by people who know the machine.
 */
public final class Bench {
  /** The date for which the Bundle was made; fixed, so that every answer is the same. */
  private static final String PATH = "/api/evaluations?at=2026-03-01";

  private static final String ISSUER = "https://bench.example";
  private static final long QUIET_MILLISECONDS = 5_000;

  private final Options options;
  private final Installation installation;
  private final Scenario evaluations;
  private final Results results;

  private Bench(Options options, Path project) throws IOException {
    this.options = options;
    this.installation = Installation.find(project, options);
    this.evaluations =
        new EvaluationScenario(
            PATH, Files.readAllBytes(installation.results().resolve("bundle.json")));
    this.results = new Results(Machine.describe(project));
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
      Server server = Server.running(options.target().get());
      try (Contestant contestant = new Contestant(server, scenario(server), 0)) {
        results.steps.addAll(new LoadMeasurement(options).measure(List.of(contestant)));
      }
    } else {
      measureAll();
    }
    write();
  }

  private void measureAll() throws IOException {
    results.javaVersions.put("JVM", Machine.javaVersion(installation.java()));
    installation
        .java25()
        .ifPresent(java -> results.javaVersions.put("JVM 25", Machine.javaVersion(java)));
    try (Database database = Database.start(installation.results().resolve("database"))) {
      Map<String, String> settings = new HashMap<>(database.settings());
      if (options.cdsHooks()) {
        settings.putAll(clientSettings());
      }
      Programs programs = new Programs(installation, options, settings);
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
  }

  /** How the service learns of the client that the load comes from. */
  private Map<String, String> clientSettings() throws IOException {
    signer(); // writes the file
    String client = "osteon.cds-hooks.clients.bench.";
    return Map.of(
        client + "issuer",
        ISSUER,
        client + "jwks-file",
        TokenSigner.jwks(installation.results()).toString(),
        client + "rate",
        "1000000");
  }

  private TokenSigner signer() throws IOException {
    try {
      return TokenSigner.of(ISSUER, installation.results());
    } catch (GeneralSecurityException e) {
      throw new IOException("the client's key cannot be made or read", e);
    }
  }

  /** What the load asks of a server. */
  private Scenario scenario(Server server) throws IOException {
    Scenario scenario =
        options.cdsHooks()
            ? new CdsHooksScenario(server.uri(), options.service(), bundle(), signer())
            : evaluations;
    results.scenario = scenario.name();
    results.bodyBytes = scenario.next().body().length();
    return scenario;
  }

  private byte[] bundle() {
    return evaluations.next().body().getBytes();
  }

  private void measureStart(Programs programs) throws IOException {
    System.out.println("Start to the first evaluated case");
    StartMeasurement measurement = new StartMeasurement(evaluations.next(), logs());
    results.startSeconds.putAll(
        measurement.measure(programs.starts(measurement), options.startRepetitions()));
  }

  private void measureLoad(Programs programs, long databasePid) throws IOException {
    System.out.println("Memory and load");
    List<Contestant> contestants = new ArrayList<>();
    try {
      Path answer = installation.results().resolve("answer.json");
      byte[] body = bundle();
      for (Program program : programs.services()) {
        Optional<Server> server = start(program, evaluations);
        if (server.isPresent()) {
          Scenario scenario = scenario(server.get());
          contestants.add(new Contestant(server.get(), scenario, databasePid));
          body = scenario.next().body().getBytes();
          Files.write(answer, server.get().awaitAnswer(scenario.next()).body());
        }
      }
      Server.sleep(QUIET_MILLISECONDS);
      contestants.forEach(contestant -> results.memory.add(contestant.memory()));
      if (options.has("floor")) {
        Scenario floor = new EvaluationScenario("/floor", body);
        for (Program program : programs.floors(answer)) {
          start(program, floor)
              .ifPresent(server -> contestants.add(new Contestant(server, floor, 0)));
        }
      }
      results.steps.addAll(new LoadMeasurement(options).measure(contestants));
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  /** A server that answers; nothing, and a word on the console, if it does not. */
  private Optional<Server> start(Program program, Scenario first) throws IOException {
    Server server = Server.start(program, logs().resolve("load " + program.name() + ".log"));
    try {
      var unused = server.awaitAnswer(first.next());
      return Optional.of(server);
    } catch (IOException e) {
      System.out.println("  left out: " + e.getMessage());
      server.close();
      return Optional.empty();
    }
  }

  private void measureSize() throws IOException {
    results.sizes.add(SizeMeasurement.ofFolder("jars", installation.quarkusApp()));
    if (installation.executable().isPresent()) {
      results.sizes.add(
          SizeMeasurement.ofExecutable(
              "native", installation.executable().get(), installation.project().resolve("target")));
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
