package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
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
    assumeFalse(
        stop.signal().equals("INT") && interruptIsIgnored(),
        "not tested: these tests were started so that they and all that they start ignore SIGINT");
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

  /** A shell lets what it starts in the background ignore SIGINT, down to the last child. */
  private static boolean interruptIsIgnored() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0;
      }
    }
    return false;
  }

  private static void awaitGone(Path pid) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (Files.exists(pid) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(pid).doesNotExist();
  }
}
