package io.osteon.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBaseFilesTest {
  @Test
  void hashDependsOnContentAndPathAndOnNothingElse() {
    RuleBaseFiles files =
        RuleBaseFiles.of(Map.of("logic/a.drl", bytes("x"), "logic/b.drl", bytes("y")));

    assertThat(files.hash())
        .isEqualTo(
            RuleBaseFiles.of(Map.of("logic/b.drl", bytes("y"), "logic/a.drl", bytes("x"))).hash())
        .isNotEqualTo(
            RuleBaseFiles.of(Map.of("logic/a.drl", bytes("y"), "logic/b.drl", bytes("x"))).hash())
        .isNotEqualTo(
            RuleBaseFiles.of(Map.of("logic/a.drl", bytes("x"), "logic/c.drl", bytes("y"))).hash())
        .hasSize(64);
  }

  @Test
  void bytesThatMoveFromOneFileToTheNextChangeTheHash() {
    assertThat(
            RuleBaseFiles.of(Map.of("logic/a.drl", bytes("ab"), "logic/b.drl", bytes("c"))).hash())
        .isNotEqualTo(
            RuleBaseFiles.of(Map.of("logic/a.drl", bytes("a"), "logic/b.drl", bytes("bc"))).hash());
  }

  @Test
  void notesBesideTheRulesDoNotChangeTheHash() {
    assertThat(RuleBaseFiles.of(Map.of("logic/a.drl", bytes("x"), "README.md", bytes("z"))).hash())
        .isEqualTo(RuleBaseFiles.of(Map.of("logic/a.drl", bytes("x"))).hash());
  }

  @Test
  void shippedCopyEqualsTheFolder() throws IOException {
    RuleBaseFiles folder = RuleBaseFiles.read(ShippedRules.FOLDER);
    RuleBaseFiles shipped = RuleBaseFiles.shipped();

    assertThat(shipped.paths()).isEqualTo(folder.paths());
    assertThat(shipped.hash()).isEqualTo(folder.hash());
  }

  @Test
  void missingFolderIsTold(@TempDir Path folder) {
    assertThatThrownBy(() -> RuleBaseFiles.read(folder.resolve("none")))
        .isInstanceOf(NotDirectoryException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
