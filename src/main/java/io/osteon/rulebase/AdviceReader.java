package io.osteon.rulebase;

import io.osteon.rulebase.yaml.YamlFile;
import io.osteon.rulebase.yaml.YamlMapping;
import io.osteon.rulebase.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words of rules from {@code advice/*.yaml}. */
final class AdviceReader {
  private final Problems problems;

  AdviceReader(Problems problems) {
    this.problems = problems;
  }

  /** The rules of one file; a rule that lacks something essential is reported and left out. */
  List<AdviceRule> read(String file, String text) {
    List<AdviceRule> rules = new ArrayList<>();
    YamlFile.read(file, text, problems)
        .ifPresent(
            root -> {
              root.mappings("rules").forEach(entry -> rule(entry).ifPresent(rules::add));
              root.reportUnknownKeys();
            });
    return rules;
  }

  private Optional<AdviceRule> rule(YamlMapping entry) {
    Optional<String> id = entry.requiredText("id");
    Optional<BilingualText> title = entry.requiredWords("title");
    Optional<Urgency> urgency = entry.requiredChoice("urgency", Urgency.values());
    Optional<BilingualTemplate> text = entry.requiredTemplate("text");
    Optional<EvidenceLevel> level = entry.requiredChoice("level", EvidenceLevel.values());
    AdviceRule rule =
        new AdviceRule(
            id.orElse("?"),
            title.orElse(UNREAD),
            urgency.orElse(Urgency.INFO),
            text.orElse(UNREAD_TEMPLATE),
            variants(entry),
            evidence(entry),
            level.orElse(EvidenceLevel.EXPERT),
            entry.texts("interview").stream().map(YamlText::value).toList(),
            entry.mapping("departure").flatMap(this::departure).orElse(null),
            entry.words("defaults").orElse(null),
            needs(entry),
            ActionReader.read(entry),
            references(entry, "hides"),
            conditional(entry),
            entry.flag("defers"),
            entry.flag("startRule"),
            entry.flag("emergency"),
            missing(entry),
            question(entry).orElse(null),
            entry.locationOf("id"));
    entry.reportUnknownKeys();
    return id.map(present -> rule);
  }

  /** Stand-ins for words that were reported as missing; a rule base with errors is never used. */
  private static final BilingualText UNREAD = new BilingualText("?", "?");

  private static final BilingualTemplate UNREAD_TEMPLATE =
      new BilingualTemplate(TextTemplate.parse("?"), TextTemplate.parse("?"), Location.ofFile("?"));

  private List<AdviceVariant> variants(YamlMapping rule) {
    List<AdviceVariant> variants = new ArrayList<>();
    for (YamlMapping entry : rule.mappings("variants")) {
      Optional<String> key = entry.requiredText("key");
      AdviceVariant variant =
          new AdviceVariant(
              key.orElse("?"),
              entry.choice("urgency", Urgency.values()).orElse(null),
              entry.template("text").orElse(null),
              entry.template("note").orElse(null),
              entry.template("reason").orElse(null),
              entry.location());
      entry.reportUnknownKeys();
      key.ifPresent(present -> variants.add(variant));
    }
    return variants;
  }

  private List<EvidenceReference> evidence(YamlMapping rule) {
    List<EvidenceReference> evidence = new ArrayList<>();
    for (YamlMapping entry : rule.mappings("evidence")) {
      Optional<String> source = entry.requiredText("source");
      Optional<BilingualText> statement = entry.requiredWords("statement");
      Optional<VerificationStatus> status =
          entry.requiredChoice("status", VerificationStatus.values());
      String grade = entry.text("grade").orElse(null);
      entry.reportUnknownKeys();
      if (source.isPresent() && statement.isPresent() && status.isPresent()) {
        evidence.add(
            new EvidenceReference(
                source.get(), statement.get(), grade, status.get(), entry.locationOf("source")));
      }
    }
    return evidence;
  }

  private Optional<Departure> departure(YamlMapping entry) {
    Optional<BilingualText> interview = entry.requiredWords("interview");
    Optional<BilingualText> published = entry.requiredWords("published");
    entry.reportUnknownKeys();
    return interview.flatMap(i -> published.map(p -> new Departure(i, p)));
  }

  private List<BilingualText> needs(YamlMapping rule) {
    Optional<YamlMapping> needs = rule.mapping("needs");
    if (needs.isEmpty()) {
      return List.of();
    }
    List<YamlText> en = needs.get().texts("en");
    List<YamlText> zh = needs.get().texts("zh");
    needs.get().reportUnknownKeys();
    if (en.size() != zh.size()) {
      problems.error(
          needs.get().location(),
          "needs lists %d items in English and %d in Chinese".formatted(en.size(), zh.size()),
          "language-mismatch");
    }
    List<BilingualText> result = new ArrayList<>();
    for (int i = 0; i < Math.min(en.size(), zh.size()); i++) {
      result.add(new BilingualText(en.get(i).value(), zh.get(i).value()));
    }
    return result;
  }

  private static List<RuleReference> references(YamlMapping entry, String key) {
    return entry.texts(key).stream()
        .map(text -> new RuleReference(text.value(), text.location()))
        .toList();
  }

  private static List<ConditionalPrecedence> conditional(YamlMapping rule) {
    List<ConditionalPrecedence> result = new ArrayList<>();
    for (YamlMapping entry : rule.mappings("hidesWhen")) {
      List<RuleReference> hidden = references(entry, "rules");
      entry
          .requiredText("variant")
          .ifPresent(key -> result.add(new ConditionalPrecedence(key, hidden, entry.location())));
      entry.reportUnknownKeys();
    }
    return result;
  }

  private static List<MissingData> missing(YamlMapping rule) {
    List<MissingData> result = new ArrayList<>();
    for (YamlMapping entry : rule.mappings("missing")) {
      Optional<String> key = entry.requiredText("key");
      Optional<BilingualTemplate> text = entry.requiredTemplate("text");
      entry.reportUnknownKeys();
      key.ifPresent(k -> text.ifPresent(t -> result.add(new MissingData(k, t, entry.location()))));
    }
    return result;
  }

  private static Optional<OpenQuestion> question(YamlMapping rule) {
    if (!rule.has("question")) {
      return Optional.empty();
    }
    if (rule.isScalar("question")) {
      return rule.text("question").map(id -> new OpenQuestion(id, null, null));
    }
    return rule.mapping("question")
        .flatMap(
            entry -> {
              Optional<String> id = entry.requiredText("id");
              BilingualText first = entry.requiredWords("position1").orElse(UNREAD);
              BilingualText second = entry.requiredWords("position2").orElse(UNREAD);
              entry.reportUnknownKeys();
              return id.map(i -> new OpenQuestion(i, first, second));
            });
  }
}
