package io.osteon.engine.stock;

import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Drools' own compiler, asked in a process of its own. It reads the rule files as any user of
 * Drools has them read, so that what Osteon accepts stays DRL that Drools accepts. Seconds of work;
 * the process has its own bounds in time and memory, an empty environment and no more files than
 * those it is given, and is gone afterwards. Safe for many threads.
 *
 * <p>Ask only about files that Osteon's own front end accepts: it keeps Java out of them.
 */
public final class StockDrools {

  /** The code of problems that are Drools' words. */
  public static final String CODE = "stock-drools";

  /** The folder of its jars beside the service's. */
  static final String FOLDER = "stock-drools";

  /** The release whose compiler is asked. */
  public static final String VERSION = "10.2.0";

  private static final Duration MOST = Duration.ofMinutes(5);
  private static final String MOST_MEMORY = "-Xmx512m";

  private final String classPath;
  private final Duration most;

  /** The compiler and the facts on a class path. */
  StockDrools(String classPath, Duration most) {
    this.classPath = classPath;
    this.most = most;
  }

  /**
   * The compiler that was packaged with this service.
   *
   * @return empty in a native executable, which cannot run it, and where its folder is missing
   */
  public static Optional<StockDrools> installed() {
    if (isNative()) {
      return Optional.empty();
    }
    Path jar = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
    return beside(jar);
  }

  /** The compiler beside the jar that the service was started from. */
  static Optional<StockDrools> beside(Path jar) {
    Path folder = jar.resolveSibling(FOLDER);
    return Files.isDirectory(folder)
        ? Optional.of(new StockDrools(folder + File.separator + "*", MOST))
        : Optional.empty();
  }

  /** Whether this is a native executable, in which no compiler can be. */
  public static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  /**
   * Has rule files compiled.
   *
   * @return what Drools says of them, sorted by place; errors are refusals
   * @throws StockDroolsException when it came to no answer
   * @throws InterruptedException when the thread was interrupted; the process has ended
   */
  public List<Problem> compile(List<LogicFile> files) throws InterruptedException {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    try {
      Path folder = Files.createTempDirectory("osteon-stock-drools");
      try {
        return problems(files, ask(folder, texts));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new StockDroolsException("stock Drools could not be asked", e);
    }
  }

  private List<StockMessage> ask(Path folder, Map<String, String> files)
      throws IOException, InterruptedException {
    Path question = folder.resolve("question");
    Path answer = folder.resolve("answer");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(question)))) {
      StockMessage.writeFiles(out, files);
    }
    run(folder, question, answer);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(answer)))) {
      return StockMessage.readAll(in);
    }
  }

  private void run(Path folder, Path question, Path answer)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MOST_MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a process of seconds is over before more would pay
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath,
                StockCompilation.class.getName())
            .directory(folder.toFile())
            .redirectInput(question.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear(); // it has no use for the service's passwords
    Process process = builder.start();
    try {
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StockDroolsException(
            "stock Drools was stopped after %d seconds".formatted(most.toSeconds()), null);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (process.exitValue() != 0) {
      throw new StockDroolsException(
          "stock Drools ended with %d and no answer".formatted(process.exitValue()), null);
    }
  }

  private static List<Problem> problems(List<LogicFile> files, List<StockMessage> messages) {
    String first = files.isEmpty() ? "" : files.get(0).path();
    return messages.stream()
        .map(
            message ->
                new Problem(
                    message.path().isEmpty() ? first : message.path(),
                    Math.max(1, message.line()),
                    1,
                    message.error() ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    message.text(),
                    CODE))
        .sorted()
        .distinct()
        .toList();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
