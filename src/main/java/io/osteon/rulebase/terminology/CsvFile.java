package io.osteon.rulebase.terminology;

import io.osteon.rulebase.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one terminology file: a header row with exactly the expected columns, then rows. */
record CsvFile(String path, List<Problem> problems) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * The rows of the file; none when it is absent or its header is wrong.
   *
   * @param folder content by path
   */
  static List<CsvRow> rows(
      Map<String, String> folder, String path, List<Problem> problems, String... columns) {
    String text = folder.get(path);
    if (text == null) {
      problems.add(Problem.error(path, 0, 0, "the file is missing", "missing-file"));
      return List.of();
    }
    CsvFile file = new CsvFile(path, problems);
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(content, FORMAT)) {
      return file.read(parser, List.of(columns));
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      file.error(0, "not readable as CSV (RFC 4180): " + e.getMessage(), "bad-csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }

  private List<CsvRow> read(CSVParser parser, List<String> columns) {
    if (!parser.getHeaderNames().equals(columns)) {
      error(1, "the columns must be " + String.join(",", columns), "bad-header");
      return List.of();
    }
    List<CsvRow> rows = new ArrayList<>();
    long line = parser.getCurrentLineNumber() + 1;
    for (CSVRecord record : parser) {
      if (record.size() == columns.size()) {
        rows.add(new CsvRow(this, (int) line, record.toMap()));
      } else {
        error(
            (int) line,
            "%d columns were expected, %d were found".formatted(columns.size(), record.size()),
            "bad-row");
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return rows;
  }

  private void error(int line, String message, String code) {
    problems.add(Problem.error(path, line, line == 0 ? 0 : 1, message, code));
  }
}
