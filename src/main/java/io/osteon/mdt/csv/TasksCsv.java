package io.osteon.mdt.csv;

import io.osteon.mdt.decision.BoardTask;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.mdt.minutes.MeetingRecord;
import io.osteon.mdt.minutes.MinutesWord;
import io.osteon.rulebase.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The tasks of a meeting as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, without
 * which Excel shows Chinese as garbage; a text that they would take for a formula has an apostrophe
 * before it.
 */
public final class TasksCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private TasksCsv() {}

  /** The file; days are written as ISO 8601. */
  public static byte[] bytes(MeetingRecord held) {
    Language language = held.language();
    StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
    line(
        file,
        List.of(
            MinutesWord.DATE.in(language),
            MinutesWord.MEETING.in(language),
            MinutesWord.CASE.in(language),
            MinutesWord.TASK.in(language),
            MinutesWord.OWNER.in(language),
            MinutesWord.DUE.in(language),
            MinutesWord.STATE.in(language),
            MinutesWord.DECISION.in(language)));
    for (CaseEntry entry : held.cases()) {
      for (BoardTask task : entry.decision().tasks()) {
        MinutesWord signed =
            entry.decision().isSigned() ? MinutesWord.SIGNED : MinutesWord.UNSIGNED;
        line(
            file,
            List.of(
                held.meeting().date().toString(),
                harmless(held.meeting().name()),
                harmless(entry.item().pseudonym()),
                harmless(task.text()),
                harmless(task.owner()),
                task.due() == null ? "" : task.due().toString(),
                (task.done() ? MinutesWord.DONE : MinutesWord.OPEN).in(language),
                signed.in(language)));
      }
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static void line(StringBuilder file, List<String> cells) {
    try {
      CSVFormat.RFC4180.printRecord(file, cells.toArray());
    } catch (IOException e) {
      throw new IllegalStateException("a text can be written", e);
    }
  }
}
