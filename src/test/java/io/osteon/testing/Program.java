package io.osteon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program in one of the two forms in which it is delivered.
 *
 * @param name how test reports call it
 * @param start the command before the settings
 * @param end the command between the settings and the arguments
 */
public record Program(String name, List<String> start, List<String> end) {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final int SECONDS = 240;

  /** The packaged jar, run by the Java that runs the tests, which starts faster as set here. */
  public static Program jar() {
    if (!Files.exists(JAR)) {
      throw new AssertionError(JAR + " has not been built");
    }
    return new Program(
        "jar",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC"),
        List.of("-jar", JAR.toAbsolutePath().toString()));
  }

  /** The native executable, where there is one. */
  public static Optional<Program> executable() {
    return NativeExecutable.path()
        .map(path -> new Program("executable", List.of(path.toString()), List.of()));
  }

  /** The forms that are there: the jar always, the executable if it has been built. */
  public static List<Program> all() {
    List<Program> programs = new ArrayList<>();
    programs.add(jar());
    executable().ifPresent(programs::add);
    return programs;
  }

  /** The command line with settings ({@code name=value}) and arguments. */
  public List<String> command(List<String> settings, List<String> arguments) {
    List<String> command = new ArrayList<>(start);
    settings.forEach(setting -> command.add("-D" + setting));
    command.addAll(end);
    command.addAll(arguments);
    return command;
  }

  /** Runs the program to its end; one that does not end in four minutes is stopped. */
  public ProgramOutcome run(ProgramCall call) {
    try {
      Path folder = Files.createTempDirectory("osteon-run");
      try {
        return run(call, folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProgramOutcome run(ProgramCall call, Path folder)
      throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in"), call.input());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command(call.settings(), call.arguments()))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(call.environment());
    Process process = builder.start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroy();
      process.waitFor(SECONDS, TimeUnit.SECONDS);
    }
    return new ProgramOutcome(
        ended ? process.exitValue() : ProgramOutcome.STOPPED,
        Files.readAllBytes(out),
        Files.readAllBytes(err));
  }

  @Override
  public String toString() {
    return name;
  }
}
