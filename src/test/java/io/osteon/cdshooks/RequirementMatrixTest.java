package io.osteon.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** docs/cds-hooks-requirements.md is whole and true. */
class RequirementMatrixTest {
  private static final Path MATRIX = Path.of("docs/cds-hooks-requirements.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
  private static final String LIST =
      "fixtures/requirements/cds-hooks-2.0-and-library-1.0.1-requirements.csv";

  private record Row(String set, List<String> ids, String proof) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(MATRIX)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && (cells[1].strip().equals("2.0") || cells[1].strip().equals("lib"))) {
        rows.add(
            new Row(cells[1].strip(), List.of(cells[2].strip().split(", ")), cells[4].strip()));
      }
    }
    return rows;
  }

  /** Catches a test that was renamed or removed while the matrix still names it. */
  @Test
  void everyTestThatIsNamedExists() throws IOException {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.osteon");
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    classes.forEach(
        type ->
            methods.put(
                type.getSimpleName(),
                type.getMethods().stream().map(m -> m.getName()).collect(Collectors.toSet())));
    int named = 0;
    for (Row row : rows()) {
      Matcher test = TEST.matcher(row.proof());
      while (test.find()) {
        named++;
        assertThat(methods.get(test.group(1))).as(test.group(1)).isNotNull();
        assertThat(methods.get(test.group(1))).as(test.group()).contains(test.group(2));
      }
      assertThat(row.proof()).as(row.ids().toString()).isNotBlank();
    }
    assertThat(named).isGreaterThan(50);
  }

  /** Catches a requirement on services that nobody looked at. */
  @Test
  void everyRequirementOnServicesIsListed() throws IOException {
    Assumptions.assumeTrue(
        SharedMaterial.folder().isPresent(), "skipped: the published list is not at hand");
    Set<String> wanted = new TreeSet<>();
    try (Reader in = Files.newBufferedReader(SharedMaterial.folder().get().resolve(LIST))) {
      for (CSVRecord record :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        if (!record.get("Actors").equals("Client")) {
          String set = record.get(0).endsWith("_2.0") ? "2.0" : "lib";
          wanted.add(set + " " + record.get("ID"));
        }
      }
    }
    List<String> listed =
        rows().stream().flatMap(row -> row.ids().stream().map(id -> row.set() + " " + id)).toList();
    assertThat(wanted).hasSizeGreaterThan(100);
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed)).isEqualTo(wanted);
  }
}
