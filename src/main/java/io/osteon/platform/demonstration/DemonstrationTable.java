package io.osteon.platform.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the database tells of the demonstration. */
final class DemonstrationTable {
  /** What there may be none of before the demonstration comes in, with what people call it. */
  private static final List<Kept> KEPT =
      List.of(
          new Kept("board_meeting", "meetings"),
          new Kept("board_case", "cases"),
          new Kept("draft", "drafts"),
          new Kept("evaluation_journal", "evaluations"));

  private DemonstrationTable() {}

  private record Kept(String table, String what) {}

  /** Lets one replica at a time put it in, until the end of the transaction. */
  static void lock(Handle transaction) {
    transaction.execute("lock table demonstration in exclusive mode");
  }

  /** The demonstration has been put in. */
  static boolean isMarked(Handle handle) {
    return handle
        .createQuery("select exists (select 1 from demonstration)")
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  /** Remembers for ever that what is there is the demonstration of a day. */
  static void mark(Handle transaction, LocalDate day) {
    transaction.execute("insert into demonstration (day) values (?)", day);
  }

  /** What is there that nobody must mix with invented patients; empty if nothing is. */
  static Optional<String> real(Handle transaction) {
    return KEPT.stream()
        .filter(
            kept ->
                transaction
                    .createQuery("select exists (select 1 from " + kept.table() + ")")
                    .map((row, context) -> row.getBoolean(1))
                    .one())
        .map(Kept::what)
        .findFirst();
  }
}
