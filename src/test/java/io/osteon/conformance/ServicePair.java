package io.osteon.conformance;

import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service as jar and as executable, both running, each with a data folder of its own. */
final class ServicePair implements AutoCloseable {
  private final Path folder;
  private final ServiceProcess jar;
  private final ServiceProcess executable;

  private ServicePair(Path folder, ServiceProcess jar, ServiceProcess executable) {
    this.folder = folder;
    this.jar = jar;
    this.executable = executable;
  }

  /**
   * Starts both; they are on the way up together.
   *
   * @param settings {@code name=value} each, for both
   */
  static ServicePair start(List<String> jarSettings, List<String> executableSettings)
      throws Exception {
    Program executable = BothRuntimes.executable();
    Path folder = Files.createTempDirectory("osteon-pair");
    ServiceProcess first = launch(Program.jar(), folder.resolve("jar"), jarSettings);
    try {
      ServiceProcess second = launch(executable, folder.resolve("executable"), executableSettings);
      try {
        return new ServicePair(folder, first.ready(), second.ready());
      } catch (Exception e) {
        second.close();
        throw e;
      }
    } catch (Exception e) {
      first.close();
      throw e;
    }
  }

  private static ServiceProcess launch(Program program, Path data, List<String> settings)
      throws IOException {
    return ServiceProcess.launch(
        program, Files.createDirectories(data), settings.toArray(String[]::new));
  }

  ServiceProcess jar() {
    return jar;
  }

  ServiceProcess executable() {
    return executable;
  }

  @Override
  public void close() throws Exception {
    jar.close();
    executable.close();
    Folders.delete(folder);
  }
}
