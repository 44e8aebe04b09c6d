package io.osteon.bench;

import io.osteon.platform.EmbeddedDatabase;
import io.osteon.testing.BoardServices;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How long the board's pages take when the database holds years of it. Starts PostgreSQL and the
 * packaged service, fills the database by the board's own services, asks for each page again and
 * again, and prints a table.
 *
 * <p>{@code native/bench/board} builds what is missing and runs it. Arguments: {@code --cases N}
 * (10000), {@code --meetings N} (500), {@code --rounds N} (60), {@code --executable FILE} for the
 * native executable instead of the jar.
 */
public final class BoardBenchmark {
  private BoardBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    // before anything logs: without it Drools traces, and a trace costs more than what it tells of
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    List<String> words = List.of(String.join(" ", arguments).split(" "));
    int cases = number(words, "--cases", 10_000);
    int meetings = number(words, "--meetings", 500);
    int rounds = number(words, "--rounds", 60);
    Program program = program(option(words, "--executable"));
    Path folder = Files.createTempDirectory("osteon-board-bench");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        ServiceProcess service =
            ServiceProcess.launch(
                    program,
                    folder,
                    "quarkus.datasource.jdbc.url=" + database.url(),
                    "quarkus.datasource.username=" + database.user())
                .ready()) {
      String password = service.firstPassword("mdt-chair");
      BoardServices services = BoardServices.on(database, folder);
      BoardFilling filling =
          new BoardFilling(services, services.actor("mdt-chair"), LocalDate.now(ZoneOffset.UTC));
      filling.fill(cases, meetings);
      BoardPages pages = new BoardPages(service.port(), "mdt-chair", password);
      System.out.println(pages.measure(filling, rounds));
    } finally {
      Folders.delete(folder);
    }
  }

  private static Program program(String executable) {
    if (executable == null) {
      return Program.jar();
    }
    System.setProperty("native.executable", executable);
    return Program.executable().orElseThrow();
  }

  private static int number(List<String> words, String name, int otherwise) {
    String value = option(words, name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private static String option(List<String> words, String name) {
    int place = words.indexOf(name);
    return place < 0 ? null : words.get(place + 1);
  }
}
