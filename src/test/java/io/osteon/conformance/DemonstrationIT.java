package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.testing.Await;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code serve --demo} of the jar and of the executable, with the service's own database. */
class DemonstrationIT {
  private static final List<String> DEMO = List.of("--demo");
  private static final String LOUD = "DEMONSTRATION DATA: all patients, people and decisions";

  static Stream<Program> programs() {
    return Program.all().stream();
  }

  /**
   * An executable without the documents; a second start that adds accounts or patients again; a
   * start without the option that forgets to say what is in the database.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void anEmptyDatabaseIsFilledOnceAndSaysSoForEver(Program program) throws Exception {
    Path data = Files.createTempDirectory("osteon-demonstration");
    try {
      try (ServiceProcess service = ServiceProcess.launch(program, data, DEMO).ready()) {
        String password = service.firstPassword("demo");
        Await.until("it is said loudly", () -> service.output().contains(LOUD));
        assertThat(service.get("/", "demo", password).body()).contains("all patients, people");
        assertThat(service.output()).doesNotContain("is not complete");
      }
      try (ServiceProcess again = ServiceProcess.launch(program, data, DEMO).ready()) {
        Await.until("it is said again", () -> again.output().contains(LOUD));
        assertThat(again.output()).doesNotContain("PASSWORD");
      }
      try (ServiceProcess without = ServiceProcess.launch(program, data).ready()) {
        Await.until("it is said without the option", () -> without.output().contains(LOUD));
      }
    } finally {
      Folders.delete(data);
    }
  }

  /** Invented patients among evaluations of real ones. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void aDatabaseWithDataOfItsOwnStaysAsItIs(Program program) throws Exception {
    Path data = Files.createTempDirectory("osteon-real");
    try {
      try (ServiceProcess service = ServiceProcess.launch(program, data).ready()) {
        assertThat(service.post("/api/evaluations", "{\"medications\": []}").statusCode())
            .isEqualTo(200);
      }
      try (ServiceProcess asked = ServiceProcess.launch(program, data, DEMO).ready()) {
        Await.until(
            "it refuses", () -> asked.output().contains("--demo adds nothing: the database has"));
        assertThat(asked.output()).doesNotContain("DEMONSTRATION DATA");
      }
    } finally {
      Folders.delete(data);
    }
  }
}
