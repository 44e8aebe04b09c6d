package io.osteon.rulebase;

import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the register of sources from {@code evidence.yaml}. */
final class EvidenceReader {
  private final Problems problems;

  EvidenceReader(Problems problems) {
    this.problems = problems;
  }

  List<EvidenceSource> read(String file, String text) {
    List<EvidenceSource> sources = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("sources").forEach(entry -> source(entry).ifPresent(sources::add));
              root.reportUnknownKeys();
            });
    return sources;
  }

  private static Optional<EvidenceSource> source(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    Optional<String> citation = entry.requiredText("citation");
    Optional<EvidenceKind> kind = entry.requiredChoice("kind", EvidenceKind.values());
    Optional<VerificationStatus> status =
        entry.requiredChoice("status", VerificationStatus.values());
    EvidenceSource source =
        new EvidenceSource(
            id.orElse("?"),
            citation.orElse("?"),
            entry.text("doi").orElse(null),
            entry.text("section").orElse(null),
            entry.text("statement").orElse(null),
            kind.orElse(EvidenceKind.REVIEW),
            entry.text("jurisdiction").orElse(null),
            entry.text("published").orElse(null),
            status.orElse(VerificationStatus.TO_VERIFY),
            entry.locationOf("id"));
    entry.reportUnknownKeys();
    return id.map(present -> source);
  }
}
