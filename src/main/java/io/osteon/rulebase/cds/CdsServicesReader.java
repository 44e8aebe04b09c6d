package io.osteon.rulebase.cds;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.cds.PrefetchDefinition.CodeSet;
import io.osteon.rulebase.cds.PrefetchDefinition.CoveredList;
import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import io.osteon.rulebase.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the services and what they ask for from {@code cds-services.yaml}. */
public final class CdsServicesReader {
  private static final BilingualText UNREAD = new BilingualText("?", "?");

  private final Problems problems;

  /** Reports what is wrong with the file to a collection. */
  public CdsServicesReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the file; entries without a name are left out. */
  public CdsServices read(String file, String text) {
    List<PrefetchDefinition> prefetch = new ArrayList<>();
    List<CdsServiceDefinition> services = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("prefetch").forEach(e -> prefetch(e).ifPresent(prefetch::add));
              root.mappings("services").forEach(e -> service(e).ifPresent(services::add));
              root.reportUnknownKeys();
            });
    return new CdsServices(prefetch, services);
  }

  private Optional<PrefetchDefinition> prefetch(YamlMapping entry) {
    Optional<String> key = entry.requiredText("key");
    PrefetchDefinition definition =
        new PrefetchDefinition(
            key.orElse("?"),
            entry.requiredWords("name").orElse(UNREAD),
            entry.requiredText("type").orElse("?"),
            entry.texts("laboratory"),
            entry.texts("drugs"),
            codeSets(entry),
            entry.texts("status").stream().map(YamlText::value).toList(),
            entry.text("date").orElse(null),
            entry.texts("window"),
            entry.choice("covers", CoveredList.values()).orElse(null),
            entry.locationOf("key"));
    entry.reportUnknownKeys();
    return key.map(present -> definition);
  }

  private List<CodeSet> codeSets(YamlMapping entry) {
    List<CodeSet> sets = new ArrayList<>();
    for (YamlText text : entry.texts("codes")) {
      Key.parse(text.value(), CodeSet.values())
          .ifPresentOrElse(
              sets::add,
              () ->
                  problems.error(
                      text.location(),
                      "codes has \"%s\"; expected own, findings, measurements or radiotherapy"
                          .formatted(text.value()),
                      "unknown-value"));
    }
    return sets;
  }

  private Optional<CdsServiceDefinition> service(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    CdsServiceDefinition definition =
        new CdsServiceDefinition(
            id.orElse("?"),
            entry.requiredText("hook").orElse("?"),
            entry.requiredWords("title").orElse(UNREAD),
            entry.requiredWords("description").orElse(UNREAD),
            entry.requiredWords("usageRequirements").orElse(UNREAD),
            entry.texts("requires"),
            selection(entry, "always"),
            selection(entry, "concerning"),
            entry.locationOf("id"));
    entry.reportUnknownKeys();
    return id.map(present -> definition);
  }

  private static RuleSelection selection(YamlMapping entry, String key) {
    Optional<YamlMapping> mapping = entry.mapping(key);
    RuleSelection selection =
        mapping
            .map(rules -> new RuleSelection(rules.texts("groups"), rules.texts("rules")))
            .orElse(RuleSelection.NONE);
    mapping.ifPresent(YamlMapping::reportUnknownKeys);
    return selection;
  }
}
