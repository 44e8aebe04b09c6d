package io.osteon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where and when it was measured; a figure without that says little.
 *
 * @param load load average of the last minute when the measurement began
 * @param commit the work tree's commit, with {@code +} if files differ from it
 */
record Machine(
    String processor,
    int cores,
    long memoryGibibytes,
    String system,
    String load,
    Instant date,
    String commit) {

  static Machine describe(Path project) {
    return new Machine(
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Math.round(
            Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1048576.0),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        line("/proc/loadavg").split(" ")[0],
        Instant.now().truncatedTo(ChronoUnit.MINUTES),
        commit(project));
  }

  private static String commit(Path project) {
    String commit = output(project, "git", "rev-parse", "--short", "HEAD");
    return output(project, "git", "status", "--porcelain", "--untracked-files=no").isEmpty()
        ? commit
        : commit + "+";
  }

  /** The version line of a Java virtual machine. */
  static String javaVersion(Path java) {
    return output(Path.of("."), java.toString(), "--version").lines().findFirst().orElse("unknown");
  }

  private static String field(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException e) {
      return "0";
    }
  }

  private static String line(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String output(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text.strip();
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
