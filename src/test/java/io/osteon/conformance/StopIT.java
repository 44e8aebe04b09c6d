package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A service that is told to stop does so soon, and stops the PostgreSQL that it started. */
class StopIT {
  private record Stop(Program program, String signal, int exitCode) {}

  /** Catches an executable whose signal handler ends nothing, and complaints on the way down. */
  @TestFactory
  Stream<DynamicTest> signalsEndTheServiceAndItsDatabase() {
    return Program.all().stream()
        .flatMap(
            program -> Stream.of(new Stop(program, "INT", 130), new Stop(program, "TERM", 143)))
        .map(
            stop ->
                DynamicTest.dynamicTest(stop.program() + " " + stop.signal(), () -> check(stop)));
  }

  private static void check(Stop stop) throws Exception {
    Path data = Files.createTempDirectory("osteon-stop");
    try (ServiceProcess service = ServiceProcess.launch(stop.program(), data).ready()) {
      Path pid = data.resolve("postgresql/postmaster.pid");
      assertThat(pid).exists();
      service.signal(stop.signal());
      assertThat(service.exitCode()).isEqualTo(stop.exitCode());
      awaitGone(pid);
      assertThat(service.output()).doesNotContain(" WARN ", " ERROR ", "Exception");
    } finally {
      Folders.delete(data);
    }
  }

  private static void awaitGone(Path pid) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (Files.exists(pid) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(pid).doesNotExist();
  }
}
