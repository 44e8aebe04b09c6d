package io.osteon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Size of what is shipped, and what its build took by the image builder's own account.
 *
 * @param name what it is
 * @param mebibytes size of the executable, or of the folder with all jars
 * @param buildSeconds time of the image builder; NaN if it left no account
 * @param builderGibibytes the builder's peak memory; NaN if it left no account
 */
record SizeMeasurement(
    String name, double mebibytes, double buildSeconds, double builderGibibytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SizeMeasurement ofFolder(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      return new SizeMeasurement(name, bytes / 1048576.0, Double.NaN, Double.NaN);
    }
  }

  /**
   * @param accounts folder in which the builder may have left its account (build-output JSON)
   */
  static SizeMeasurement ofExecutable(String name, Path executable, Path accounts)
      throws IOException {
    double mebibytes = Files.size(executable) / 1048576.0;
    Optional<Path> account = newestAccount(accounts);
    if (account.isEmpty()) {
      return new SizeMeasurement(name, mebibytes, Double.NaN, Double.NaN);
    }
    JsonNode usage = JSON.readTree(account.get().toFile()).path("resource_usage");
    return new SizeMeasurement(
        name,
        mebibytes,
        usage.path("total_secs").asDouble(Double.NaN),
        usage.path("memory").path("peak_rss_bytes").asDouble(Double.NaN) / (1 << 30));
  }

  private static Optional<Path> newestAccount(Path folder) throws IOException {
    try (Stream<Path> files = Files.find(folder, 2, (file, facts) -> facts.isRegularFile())) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*build-output.*\\.json"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()));
    }
  }
}
