package io.osteon.bench;

import io.osteon.accounts.Account;
import io.osteon.accounts.AccountDatabase;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.platform.EmbeddedDatabase;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

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
      BoardFilling filling = filling(database, folder);
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

  /** The board's services on the service's own database, with its key. */
  private static BoardFilling filling(EmbeddedDatabase database, Path folder) {
    Jdbi jdbi = Jdbi.create(database.url(), database.user(), "");
    Transactions transactions = new Transactions(jdbi);
    SigningKey key = SigningKey.readOrCreate(folder.resolve("signing-key.pem"));
    TrustedKeys trusted = new TrustedKeys(List.of(key.verificationKey()));
    Clock clock = Clock.systemUTC();
    BoardDesk desk =
        new BoardDesk(transactions, new AuditTrail(transactions, key, trusted, clock), clock);
    Accounts accounts = new Accounts(new AccountDatabase(jdbi), null, null, null, clock);
    Account chair =
        accounts.listAtMachine().stream()
            .filter(account -> account.name().equals("mdt-chair"))
            .findFirst()
            .orElseThrow();
    return new BoardFilling(
        new BoardCases(desk, (format, document) -> {}, new SecureRandom()),
        new Meetings(desk),
        new Decisions(desk, key, trusted),
        Actor.of(chair, ""),
        LocalDate.now(clock));
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
