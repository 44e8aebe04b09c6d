package io.osteon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to measure.
 *
 * @param project the work tree
 * @param java the Java virtual machine that runs the service on the JVM
 * @param java25 one that can make an AOT cache (25 or newer), if there is one
 * @param executable the service as a native executable, if it was built
 * @param floorExecutable the floor as a native executable, if it was built
 */
record Installation(
    Path project,
    Path java,
    Optional<Path> java25,
    Optional<Path> executable,
    Optional<Path> floorExecutable) {

  static Installation find(Path project, Options options) {
    Path target = project.resolve("target");
    Optional<Path> executable = options.executable().or(() -> runner(target));
    Optional<Path> floor =
        options.floorExecutable().or(() -> runner(target.resolve("bench/floor")));
    return new Installation(
        project,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Optional.ofNullable(System.getenv("JAVA25_HOME"))
            .filter(home -> !home.isBlank())
            .map(home -> Path.of(home, "bin", "java"))
            .filter(Files::isExecutable),
        options.withNative() ? executable.filter(Files::isExecutable) : Optional.empty(),
        options.withNative() ? floor.filter(Files::isExecutable) : Optional.empty());
  }

  Path quarkusApp() {
    return project.resolve("target/quarkus-app");
  }

  Path floorApp() {
    return project.resolve("target/bench/floor/quarkus-app");
  }

  /** The folder of everything that a benchmark leaves behind. */
  Path results() {
    return project.resolve("target/bench");
  }

  /**
   * All jars of the service in the order in which its own class loader looks at them. Archives of
   * classes hold only what comes from an ordinary class path.
   */
  String classPath() {
    Path app = quarkusApp();
    return Stream.of(
            jar(app.resolve("quarkus"), "transformed-bytecode"),
            jar(app.resolve("quarkus"), "generated-bytecode"),
            jar(app.resolve("app"), ""),
            jar(app.resolve("lib/boot"), ""),
            jar(app.resolve("lib/main"), ""))
        .flatMap(jars -> jars)
        .map(Path::toString)
        .reduce((left, right) -> left + ":" + right)
        .orElseThrow();
  }

  private static Stream<Path> jar(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> runner(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-runner"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
