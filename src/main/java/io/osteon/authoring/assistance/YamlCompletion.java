package io.osteon.authoring.assistance;

import io.osteon.authoring.assistance.Proposal.Kind;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.rulebase.ActionKind;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.OrderPriority;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VerificationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could be written in a YAML file of a rule base. */
final class YamlCompletion {
  private static final Pattern KEY = Pattern.compile("^\\s*(?:- )?([A-Za-z]*)$");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:^\\s*(?:- )?|[{,]\\s*)([A-Za-z]+):\\s*(?:\\[(?:[^\\]]*,)?\\s*)?([\\w./-]*)$");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]*)((?:\\.[A-Za-z]*)*)$");
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*- id:\\s*([A-Z]+-[0-9]+)");

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "advice",
          List.of(
              "id",
              "title",
              "urgency",
              "text",
              "variants",
              "evidence",
              "level",
              "interview",
              "departure",
              "defaults",
              "needs",
              "actions",
              "hides",
              "hidesWhen",
              "defers",
              "startRule",
              "emergency",
              "missing",
              "question",
              "en",
              "zh",
              "key",
              "note",
              "reason",
              "source",
              "statement",
              "grade",
              "status",
              "kind",
              "what",
              "orders",
              "drafts",
              "priority"),
          "parameters.yaml",
          List.of(
              "id",
              "value",
              "unit",
              "range",
              "step",
              "source",
              "signedOffBy",
              "meaning",
              "en",
              "zh"),
          "evidence.yaml",
          List.of(
              "id",
              "citation",
              "doi",
              "section",
              "statement",
              "kind",
              "jurisdiction",
              "published",
              "status"),
          "orders.yaml",
          List.of(
              "id",
              "kind",
              "category",
              "words",
              "codings",
              "bodySite",
              "drug",
              "dose",
              "system",
              "code",
              "display",
              "status",
              "parameter",
              "unit",
              "unitWords",
              "instruction"),
          "interview.yaml",
          List.of("id", "class", "statement", "consequence", "rules", "noRule", "en", "zh"));

  private final Knowledge knowledge;
  private final String path;
  private final String before;
  private final int offset;

  private YamlCompletion(Knowledge knowledge, String path, String before, int offset) {
    this.knowledge = knowledge;
    this.path = path;
    this.before = before;
    this.offset = offset;
  }

  static List<Proposal> at(Knowledge knowledge, String path, String text, int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    return new YamlCompletion(knowledge, path, text.substring(0, end), end).proposals();
  }

  private List<Proposal> proposals() {
    String line = before.substring(before.lastIndexOf('\n') + 1);
    Matcher placeholder = PLACEHOLDER.matcher(line);
    if (path.startsWith("advice/") && placeholder.find()) {
      return placeholders(placeholder.group(1), placeholder.group(2));
    }
    Matcher key = KEY.matcher(line);
    if (key.find()) {
      return keys(key.group(1));
    }
    Matcher entry = ENTRY.matcher(line);
    return entry.find() ? values(entry.group(1), entry.group(2)) : List.of();
  }

  private ProposalList list(String word) {
    return new ProposalList(word, offset - word.length(), offset);
  }

  private List<Proposal> keys(String word) {
    ProposalList proposals = list(word);
    String file = path.startsWith("advice/") ? "advice" : path;
    for (String key : KEYS.getOrDefault(file, List.of())) {
      proposals.add(Kind.KEY, key, key + ": ", Knowledge.NOTHING, Knowledge.NOTHING);
    }
    return proposals.sorted();
  }

  private List<Proposal> values(String key, String word) {
    ProposalList proposals = list(word);
    switch (key) {
      case "source" -> sources(proposals);
      case "urgency" -> constants(proposals, Urgency.values());
      case "level" -> constants(proposals, EvidenceLevel.values());
      case "status" -> constants(proposals, VerificationStatus.values());
      case "priority" -> constants(proposals, OrderPriority.values());
      case "kind" ->
          constants(
              proposals, path.startsWith("advice/") ? ActionKind.values() : EvidenceKind.values());
      case "orders" ->
          knowledge
              .orders()
              .all()
              .forEach(
                  each -> proposals.add(Kind.ORDER, each.id(), each.words(), Knowledge.NOTHING));
      case "hides", "rules" ->
          knowledge
              .advice()
              .all()
              .forEach(
                  each -> proposals.add(Kind.RULE, each.id(), each.title(), each.text().source()));
      case "interview" ->
          knowledge
              .draft()
              .interview()
              .statements()
              .forEach(
                  each ->
                      proposals.add(Kind.CODE, each.id(), each.statement(), each.consequence()));
      case "parameter", "window" ->
          knowledge
              .parameters()
              .all()
              .forEach(
                  each ->
                      proposals.add(
                          Kind.PARAMETER, each.id(), knowledge.amount(each), each.meaning()));
      default -> {
        // free text
      }
    }
    return proposals.sorted();
  }

  private void sources(ProposalList proposals) {
    if (path.equals("parameters.yaml")) {
      proposals.add(
          Kind.EVIDENCE,
          "default",
          new BilingualText("no source gives the value", "无来源给出此值"),
          Knowledge.NOTHING);
    }
    knowledge
        .draft()
        .evidence()
        .forEach(
            each ->
                proposals.add(
                    Kind.EVIDENCE,
                    each.id(),
                    new BilingualText(each.citation(), each.citation()),
                    Knowledge.NOTHING));
  }

  private static void constants(ProposalList proposals, Enum<?>[] values) {
    for (Enum<?> value : values) {
      proposals.add(Kind.CONSTANT, Key.of(value), Knowledge.NOTHING, Knowledge.NOTHING);
    }
  }

  /** What the logic hands over to the rule in which the text stands, and the fields of it. */
  private List<Proposal> placeholders(String binding, String accessors) {
    Map<String, ValueType> handedOver = knowledge.handedOver(currentRule());
    int dot = accessors.lastIndexOf('.');
    ProposalList proposals = list(dot < 0 ? binding : accessors.substring(dot + 1));
    if (dot < 0) {
      handedOver.forEach(
          (name, type) ->
              proposals.add(
                  Kind.PLACEHOLDER,
                  name,
                  name + ".",
                  knowledge.type(type.displayName()),
                  Knowledge.NOTHING));
      proposals.add(
          Kind.PLACEHOLDER,
          "reasons",
          "reasons}",
          new BilingualText("the reasons of the variants that apply", "所适用变体的原因"),
          Knowledge.NOTHING);
      return proposals.sorted();
    }
    typeOf(handedOver.get(binding), accessors.substring(0, dot))
        .ifPresent(
            type ->
                type.accessors()
                    .forEach(
                        each ->
                            proposals.add(
                                Kind.PLACEHOLDER,
                                each.name(),
                                each.name() + "}",
                                knowledge.typeAndUnit(type.javaClass(), each.name(), each.type()),
                                Descriptions.field(knowledge, type, each))));
    return proposals.sorted();
  }

  private static Optional<FactType> typeOf(ValueType start, String accessors) {
    ValueType type = start;
    for (String accessor : accessors.split("\\.")) {
      if (type == null) {
        return Optional.empty();
      }
      if (!accessor.isEmpty()) {
        type =
            Knowledge.vocabulary()
                .typeOf(type.raw())
                .flatMap(fact -> fact.accessor(accessor))
                .map(found -> found.type())
                .orElse(null);
      }
    }
    return type == null ? Optional.empty() : Knowledge.vocabulary().typeOf(type.raw());
  }

  private String currentRule() {
    String id = "";
    Matcher matcher = RULE.matcher(before);
    while (matcher.find()) {
      id = matcher.group(1);
    }
    return id;
  }
}
