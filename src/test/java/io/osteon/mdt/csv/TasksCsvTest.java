package io.osteon.mdt.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.mdt.minutes.MeetingRecord;
import io.osteon.rulebase.Language;
import io.osteon.testing.BoardRecords;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The tasks as a spreadsheet reads them. */
class TasksCsvTest {

  private static List<CSVRecord> read(MeetingRecord held) throws IOException {
    String file = new String(TasksCsv.bytes(held), StandardCharsets.UTF_8);
    assertThat(file).startsWith("\uFEFF").endsWith("\r\n");
    return CSVFormat.RFC4180.parse(new StringReader(file.substring(1))).getRecords();
  }

  /** Catches a task that is lost, and cells in the wrong column. */
  @Test
  void everyTaskIsALine() throws IOException {
    List<CSVRecord> lines = read(BoardRecords.meeting(Language.ZH));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).toList()).contains("事项", "负责人", "期限");
    assertThat(lines.get(1).toList())
        .containsExactly(
            "2026-11-23",
            "骨转移讨论 Bone metastases board",
            "BM-0001",
            "复查血钙",
            "李娜",
            "2026-11-30",
            "未完成",
            "已签署");
    assertThat(lines.get(2).toList()).contains("Call the dentist", "", "已完成");
  }

  /** Catches a text that breaks the table, or that a spreadsheet would execute. */
  @Property(tries = 300)
  void anyTextComesBackAndIsNoFormula(@ForAll @StringLength(min = 1, max = 40) String text)
      throws IOException {
    for (String each : List.of(text, "=" + text, "＝" + text, "a,\"b\"\r\n" + text)) {
      CSVRecord line = read(BoardRecords.withTask(each)).get(1);
      String cell = line.get(3);
      assertThat(cell.startsWith("'") ? cell.substring(1) : cell)
          .isEqualTo(each.startsWith("'") ? each.substring(1) : each);
      assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n＝＋－＠-].*");
    }
  }
}
