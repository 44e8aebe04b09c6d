package io.osteon.authoring.edit;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.TextTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes of one advice rule in its file. */
final class AdviceEdit {
  private final RuleBaseFiles files;
  private final String path;
  private final YamlDocument document;
  private final MappingNode rule;

  private AdviceEdit(RuleBaseFiles files, String path, YamlDocument document, MappingNode rule) {
    this.files = files;
    this.path = path;
    this.document = document;
    this.rule = rule;
  }

  /** Finds a rule. */
  static AdviceEdit of(RuleBaseFiles files, String id) {
    for (String path : files.under("advice")) {
      String text = FileTexts.of(files, path);
      if (!text.contains(id)) {
        continue;
      }
      YamlDocument document = YamlDocument.read(path, text);
      Optional<MappingNode> rule = YamlDocument.entry(document.root(), "rules", "id", id);
      if (rule.isPresent()) {
        return new AdviceEdit(files, path, document, rule.get());
      }
    }
    throw new EditException("there is no advice rule " + id);
  }

  String path() {
    return path;
  }

  YamlDocument document() {
    return document;
  }

  MappingNode rule() {
    return rule;
  }

  private RuleBaseFiles with(String text) {
    return FileTexts.with(files, path, text);
  }

  /** Sets the value of a key of the rule that is there already. */
  RuleBaseFiles set(String key, String value) {
    return with(document.replace(required(rule, key), value));
  }

  /** Sets words in one language. */
  RuleBaseFiles words(WordsField field, Language language, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new EditException("the words are empty; expected a text");
    }
    if (isTemplate(field.kind())) {
      requireTemplate(stripped);
    }
    String key = language.name().toLowerCase(Locale.ROOT);
    if (field.kind() == WordsField.Kind.NEED) {
      return with(document.replace(need(field.index(), key), YamlQuote.of(stripped)));
    }
    MappingNode owner = owner(field);
    Optional<Node> words = YamlDocument.value(owner, name(field.kind()));
    if (words.isEmpty()) {
      return with(added(owner, name(field.kind()), language, stripped));
    }
    return with(document.replace(required(mapping(words.get()), key), YamlQuote.of(stripped)));
  }

  private static boolean isTemplate(WordsField.Kind kind) {
    return kind != WordsField.Kind.TITLE
        && kind != WordsField.Kind.DEFAULTS
        && kind != WordsField.Kind.NEED;
  }

  private static void requireTemplate(String text) {
    try {
      TextTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new EditException(e.getMessage());
    }
  }

  private static String name(WordsField.Kind kind) {
    return switch (kind) {
      case TITLE -> "title";
      case DEFAULTS -> "defaults";
      case VARIANT_NOTE -> "note";
      case VARIANT_REASON -> "reason";
      case ACTION -> "what";
      default -> "text";
    };
  }

  private MappingNode owner(WordsField field) {
    return switch (field.kind()) {
      case TITLE, TEXT, DEFAULTS, NEED -> rule;
      case ACTION -> at(YamlDocument.entries(rule, "actions"), field.index(), "action");
      case MISSING -> keyed("missing", field.key());
      default -> keyed("variants", field.key());
    };
  }

  private MappingNode keyed(String list, String key) {
    return YamlDocument.entry(rule, list, "key", key)
        .orElseThrow(() -> new EditException("there is no %s under %s".formatted(key, list)));
  }

  private Node need(int index, String language) {
    MappingNode needs = mapping(required(rule, "needs"));
    if (required(needs, language) instanceof SequenceNode list) {
      return at(list.getValue(), index, "item of needs");
    }
    throw new EditException("needs is no list");
  }

  /** Adds what the rule needs, as the last of its needs, in both languages. */
  RuleBaseFiles addNeed(BilingualText need) {
    String en = need.en().strip();
    String zh = need.zh().strip();
    if (en.isEmpty() || zh.isEmpty()) {
      throw new EditException("the words are empty; expected a text in both languages");
    }
    if (YamlDocument.value(rule, "needs").isEmpty()) {
      String indent = " ".repeat(document.column(firstKey(rule)));
      String lines =
          "%sneeds:\n%s  en: [%s]\n%s  zh: [%s]"
              .formatted(indent, indent, YamlQuote.of(en), indent, YamlQuote.of(zh));
      return with(document.insertAfter(rule, lines));
    }
    RuleBaseFiles first = with(appended("en", en));
    return of(first, YamlDocument.scalar(rule, "id")).secondNeed(zh);
  }

  private RuleBaseFiles secondNeed(String zh) {
    return with(appended("zh", zh));
  }

  private String appended(String language, String text) {
    Node node = required(mapping(required(rule, "needs")), language);
    if (!(node instanceof SequenceNode list)) {
      throw new EditException("needs is no list");
    }
    List<Node> items = list.getValue();
    if (list.getFlowStyle() == FlowStyle.FLOW) {
      int end =
          items.isEmpty() ? document.end(list) - 1 : document.end(items.get(items.size() - 1));
      String whole = document.text();
      return whole.substring(0, end)
          + (items.isEmpty() ? "" : ", ")
          + YamlQuote.of(text)
          + whole.substring(end);
    }
    Node last = items.get(items.size() - 1);
    String indent = " ".repeat(dashColumn(last));
    return document.insertAfter(last, indent + "- " + YamlQuote.of(text));
  }

  static <T> T at(List<T> items, int index, String what) {
    if (index < 0 || index >= items.size()) {
      throw new EditException(
          "there is no %s %d; expected 0 to %d".formatted(what, index, items.size() - 1));
    }
    return items.get(index);
  }

  private static Node required(MappingNode mapping, String key) {
    return YamlDocument.value(mapping, key)
        .orElseThrow(() -> new EditException("there is no key " + key));
  }

  private static MappingNode mapping(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw new EditException("expected keys en and zh");
  }

  /** Words that were in neither language; the other one says that it has to be written. */
  private String added(MappingNode owner, String key, Language language, String text) {
    if (owner.getFlowStyle() == FlowStyle.FLOW) {
      throw new EditException(
          "there is no key %s, and the entry stands on one line; add it in the file"
              .formatted(key));
    }
    String indent = " ".repeat(document.column(firstKey(owner)));
    String en = language == Language.EN ? text : "To be written";
    String zh = language == Language.ZH ? text : "待补充";
    String lines =
        "%s%s:\n%s  en: %s\n%s  zh: %s"
            .formatted(indent, key, indent, YamlQuote.of(en), indent, YamlQuote.of(zh));
    return document.insertAfter(owner, lines);
  }

  private static Node firstKey(MappingNode mapping) {
    List<NodeTuple> tuples = mapping.getValue();
    return tuples.get(0).getKeyNode();
  }

  /** Adds a reference after the last one. */
  RuleBaseFiles addEvidence(EvidenceEntry entry) {
    List<MappingNode> entries = evidence();
    MappingNode last = entries.get(entries.size() - 1);
    return with(document.insertAfter(last, lines(entry, dashColumn(last))));
  }

  RuleBaseFiles replaceEvidence(int index, EvidenceEntry entry) {
    MappingNode old = at(evidence(), index, "reference");
    return with(document.replaceLines(old, lines(entry, dashColumn(old))));
  }

  RuleBaseFiles removeEvidence(int index) {
    List<MappingNode> entries = evidence();
    MappingNode old = at(entries, index, "reference");
    if (entries.size() == 1) {
      throw new EditException("a rule needs at least one reference; replace this one");
    }
    return with(document.replaceLines(old, ""));
  }

  private List<MappingNode> evidence() {
    Node node = required(rule, "evidence");
    List<MappingNode> entries = YamlDocument.entries(rule, "evidence");
    if (entries.isEmpty() || ((SequenceNode) node).getFlowStyle() == FlowStyle.FLOW) {
      throw new EditException("evidence is no list with one reference on each line");
    }
    return entries;
  }

  private int dashColumn(Node entry) {
    int start = document.lineStart(entry);
    return document.text().indexOf('-', start) - start;
  }

  private static String lines(EvidenceEntry entry, int column) {
    String indent = " ".repeat(column);
    StringBuilder lines = new StringBuilder();
    lines.append(indent).append("- source: ").append(YamlQuote.of(entry.source()));
    lines.append('\n').append(indent).append("  statement:");
    String words = "\n" + indent + "    ";
    lines.append(words).append("en: ").append(YamlQuote.of(entry.statement().en().strip()));
    lines.append(words).append("zh: ").append(YamlQuote.of(entry.statement().zh().strip()));
    if (entry.grade() != null) {
      lines.append('\n').append(indent).append("  grade: ").append(YamlQuote.of(entry.grade()));
    }
    lines.append('\n').append(indent).append("  status: ");
    return lines.append(io.osteon.rulebase.Key.of(entry.status())).toString();
  }
}
