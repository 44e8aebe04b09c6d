package io.osteon.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs that are measured, made of what there is. */
final class Programs {
  static final String JVM = "JVM";
  static final String NATIVE = "native";
  static final String FLOOR = "floor, ";

  private final Installation installation;
  private final Options options;
  private final Map<String, String> serviceSettings;

  Programs(Installation installation, Options options, Map<String, String> database) {
    this.installation = installation;
    this.options = options;
    this.serviceSettings = new HashMap<>(database);
    serviceSettings.putAll(options.settings());
  }

  /** The service: on the JVM, and native if there is an executable. */
  List<Program> services() {
    List<Program> programs = new ArrayList<>();
    if (options.withJvm()) {
      programs.add(
          Program.jar(JVM, installation.java(), installation.quarkusApp(), settings("jvm")));
    }
    nativeService().ifPresent(programs::add);
    return programs;
  }

  private Optional<Program> nativeService() {
    return installation
        .executable()
        .map(
            file ->
                Program.executable(NATIVE, file, settings("native"))
                    .with(NATIVE, options.nativeOptions()));
  }

  /** The floor on the same runtimes. */
  List<Program> floors(Path answer) {
    Map<String, String> settings = Map.of("floor.answer", answer.toString());
    List<Program> programs = new ArrayList<>();
    programs.add(Program.jar(FLOOR + JVM, installation.java(), installation.floorApp(), settings));
    installation
        .floorExecutable()
        .map(file -> Program.executable(FLOOR + NATIVE, file, settings))
        .map(program -> program.with(FLOOR + NATIVE, options.nativeOptions()))
        .ifPresent(programs::add);
    return programs;
  }

  /** The ways to start the service, archives of classes made where the JVM can. */
  List<Program> starts(StartMeasurement training) {
    List<Program> programs = new ArrayList<>();
    programs.add(
        Program.jar(JVM, installation.java(), installation.quarkusApp(), settings("start")));
    archived(
            "JVM, AppCDS",
            installation.java(),
            "-XX:ArchiveClassesAtExit=",
            "-XX:SharedArchiveFile=",
            installation.results().resolve("classes.jsa"),
            training)
        .ifPresent(programs::add);
    installation
        .java25()
        .ifPresent(
            java -> {
              programs.add(
                  Program.jar("JVM 25", java, installation.quarkusApp(), settings("start")));
              archived(
                      "JVM 25, AOT cache",
                      java,
                      "-XX:AOTCacheOutput=",
                      "-XX:AOTCache=",
                      installation.results().resolve("classes.aot"),
                      training)
                  .ifPresent(programs::add);
            });
    nativeService().ifPresent(programs::add);
    return programs;
  }

  private Optional<Program> archived(
      String name, Path java, String write, String read, Path archive, StartMeasurement training) {
    Program plain =
        new Program(
            name,
            List.of(java.toString()),
            List.of("-cp", installation.classPath(), "io.osteon.cli.OsteonMain"),
            settings("start"));
    archive.toFile().delete();
    System.out.println("  start: training run for " + name);
    return training.train(plain.with(name, List.of(write + archive)), archive)
        ? Optional.of(plain.with(name, List.of(read + archive)))
        : Optional.empty();
  }

  /** Each service keeps its journal's files apart; the database is one for all. */
  private Map<String, String> settings(String name) {
    Map<String, String> settings = new HashMap<>(serviceSettings);
    settings.put("osteon.data", installation.results().resolve("data-" + name).toString());
    return settings;
  }
}
