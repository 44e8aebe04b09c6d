package io.osteon.testing;

import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.rulebase.terminology.TerminologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The terminology of the rule base in this repository. */
public final class ShippedTerminology {
  private static final TerminologyReader.Result RESULT = TerminologyReader.read(files());

  private ShippedTerminology() {}

  /** Its files: text by path within the rule base. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(Path.of("rules", "terminology"))) {
      for (Path path : paths.toList()) {
        files.put("terminology/" + path.getFileName(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What came of reading them. */
  public static TerminologyReader.Result result() {
    return RESULT;
  }

  /** The terminology; fails when a file has a problem. */
  public static Terminology terminology() {
    return RESULT.terminology().orElseThrow(() -> new AssertionError(RESULT.problems()));
  }

  /** The labels; fails when a file has a problem. */
  public static Labels labels() {
    return RESULT.labels().orElseThrow(() -> new AssertionError(RESULT.problems()));
  }
}
