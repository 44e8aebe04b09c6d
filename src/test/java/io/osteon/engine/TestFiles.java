package io.osteon.engine;

import io.osteon.rulebase.LogicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Rule files for tests. */
final class TestFiles {

  static final String HEADER =
      """
      package osteon.test;
      import io.osteon.facts.*;
      global Parameters parameters;
      global Advice advice;

      """;

  private TestFiles() {}

  /** All files of {@code rules/logic}, sorted by name. */
  static List<LogicFile> shipped() {
    try (Stream<Path> paths = Files.list(Path.of("rules/logic"))) {
      return paths.sorted().map(TestFiles::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogicFile read(Path path) {
    try {
      return new LogicFile("logic/" + path.getFileName(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule file of the test resources. */
  static LogicFile resource(String name) {
    return new LogicFile("logic/" + name, read(Path.of("src/test/resources/engine", name)).text());
  }

  /** A file of rules behind the usual header. */
  static LogicFile file(String rules) {
    return new LogicFile("logic/test.drl", HEADER + rules);
  }
}
