package io.osteon.rulebase;

import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads why changes of rules may go unnoticed from {@code mutants.yaml}. */
public final class MutantExcuseReader {
  private MutantExcuseReader() {}

  /** All excuses in the order of the file; a rule base without the file has none. */
  public static List<MutantExcuse> read(RuleBaseFiles files, Problems problems) {
    List<MutantExcuse> excuses = new ArrayList<>();
    if (!files.has(RuleBaseFiles.MUTANTS)) {
      return excuses;
    }
    text(files, problems)
        .flatMap(text -> YamlFile.read(RuleBaseFiles.MUTANTS, text, problems))
        .ifPresent(
            root -> {
              root.mappings("survivors").forEach(entry -> excuse(entry).ifPresent(excuses::add));
              root.reportUnknownKeys();
            });
    return excuses;
  }

  private static Optional<String> text(RuleBaseFiles files, Problems problems) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(files.bytes(RuleBaseFiles.MUTANTS));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      problems.error(Location.ofFile(RuleBaseFiles.MUTANTS), "the file is not UTF-8", "not-utf-8");
      return Optional.empty();
    }
  }

  private static Optional<MutantExcuse> excuse(YamlMapping entry) {
    Optional<String> rule = entry.requiredText("rule");
    Optional<String> change = entry.requiredText("change");
    Optional<BilingualText> reason = entry.requiredWords("reason");
    entry.reportUnknownKeys();
    return rule.isEmpty() || change.isEmpty() || reason.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MutantExcuse(rule.get(), change.get(), reason.get(), entry.locationOf("rule")));
  }
}
