package io.osteon.rulebase.yaml;

import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.PlainText;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.TextTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file. Each accessor reports what is wrong with its value, with line and
 * column; {@link #reportUnknownKeys} reports the keys that nobody asked for.
 */
public final class YamlMapping {
  private final String file;
  private final Location location;
  private final Problems problems;
  private final Map<String, NodeTuple> entries;
  private final Set<String> asked = new HashSet<>();

  private YamlMapping(
      String file, Location location, Problems problems, Map<String, NodeTuple> entries) {
    this.file = file;
    this.location = location;
    this.problems = problems;
    this.entries = entries;
  }

  static YamlMapping of(String file, MappingNode node, Problems problems) {
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Location at = YamlFile.location(file, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.error(at, "a key must be a word", "yaml-structure");
      } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
        problems.error(at, "key %s is given twice".formatted(key.getValue()), "duplicate-key");
      }
    }
    return new YamlMapping(file, YamlFile.location(file, node.getStartMark()), problems, entries);
  }

  /** Where the mapping starts. */
  public Location location() {
    return location;
  }

  /** Where the value of a key starts; the start of the mapping when there is no such key. */
  public Location locationOf(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple == null ? location : locationOf(tuple.getValueNode());
  }

  private Location locationOf(Node node) {
    return YamlFile.location(file, node.getStartMark());
  }

  /** The key is there and its value is not null. */
  public boolean has(String key) {
    return node(key).isPresent();
  }

  private Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key))
        .map(NodeTuple::getValueNode)
        .filter(n -> !n.getTag().equals(Tag.NULL));
  }

  private Optional<Node> required(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      problems.error(location, "%s is missing".formatted(key), "missing-key");
    }
    return node;
  }

  /** A word or number as written; reports when it is not one, or empty. */
  public Optional<String> text(String key) {
    return node(key).flatMap(n -> scalar(key, n)).map(YamlText::value);
  }

  /** Like {@link #text}, and reports when it is missing. */
  public Optional<String> requiredText(String key) {
    return required(key).flatMap(n -> scalar(key, n)).map(YamlText::value);
  }

  private Optional<YamlText> scalar(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.error(locationOf(node), "%s must be a single value".formatted(key), "value-type");
      return Optional.empty();
    }
    String value = scalar.getValue().strip();
    if (value.isEmpty()) {
      problems.error(locationOf(node), "%s is empty".formatted(key), "empty-text");
      return Optional.empty();
    }
    // an escape of YAML in quotes is plain text in the file, but not in the words
    PlainText.faultInLines(value)
        .ifPresent(
            fault ->
                problems.error(
                    locationOf(node),
                    "%s has a %s; expected text that shows what it is".formatted(key, fault.what()),
                    "hidden-character"));
    return Optional.of(new YamlText(value, locationOf(node)));
  }

  /** A decimal number; reports when it is missing or not one. */
  public Optional<BigDecimal> requiredNumber(String key) {
    return required(key).flatMap(n -> scalar(key, n)).flatMap(t -> number(key, t));
  }

  private Optional<BigDecimal> number(String key, YamlText text) {
    try {
      return Optional.of(new BigDecimal(text.value()));
    } catch (NumberFormatException e) {
      problems.error(
          text.location(),
          "%s is \"%s\"; expected a decimal number".formatted(key, text.value()),
          "value-type");
      return Optional.empty();
    }
  }

  /** The numbers of a list; reports what is none. */
  public List<BigDecimal> numbers(String key) {
    return texts(key).stream().flatMap(t -> number(key, t).stream()).toList();
  }

  /** {@code true} or {@code false}, false when the key is missing; reports anything else. */
  public boolean flag(String key) {
    Optional<YamlText> text = node(key).flatMap(n -> scalar(key, n));
    text.filter(t -> !t.value().equals("true") && !t.value().equals("false"))
        .ifPresent(
            t ->
                problems.error(
                    t.location(),
                    "%s is \"%s\"; expected true or false".formatted(key, t.value()),
                    "value-type"));
    return text.map(t -> t.value().equals("true")).orElse(false);
  }

  /** One of the keys of an enum; reports another spelling. */
  public <E extends Enum<E>> Optional<E> choice(String key, E[] values) {
    return node(key).flatMap(n -> scalar(key, n)).flatMap(t -> choice(key, t, values));
  }

  /** Like {@link #choice}, and reports when it is missing. */
  public <E extends Enum<E>> Optional<E> requiredChoice(String key, E[] values) {
    return required(key).flatMap(n -> scalar(key, n)).flatMap(t -> choice(key, t, values));
  }

  private <E extends Enum<E>> Optional<E> choice(String key, YamlText text, E[] values) {
    Optional<E> value = Key.parse(text.value(), values);
    if (value.isEmpty()) {
      problems.error(
          text.location(),
          "%s is \"%s\"; expected one of %s"
              .formatted(
                  key,
                  text.value(),
                  Arrays.stream(values).map(Key::of).collect(Collectors.joining(", "))),
          "unknown-value");
    }
    return value;
  }

  /** The words of a list, empty when the key is missing; reports what is no list of words. */
  public List<YamlText> texts(String key) {
    return items(key).stream().flatMap(n -> scalar(key, n).stream()).toList();
  }

  /** The mappings of a list, empty when the key is missing; reports what is no mapping. */
  public List<YamlMapping> mappings(String key) {
    List<YamlMapping> result = new ArrayList<>();
    for (Node item : items(key)) {
      asMapping(key, item).ifPresent(result::add);
    }
    return result;
  }

  private List<Node> items(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problems.error(locationOf(node.get()), "%s must be a list".formatted(key), "value-type");
    }
    return node.filter(SequenceNode.class::isInstance)
        .map(n -> ((SequenceNode) n).getValue())
        .orElse(List.of());
  }

  /** A mapping under a key. */
  public Optional<YamlMapping> mapping(String key) {
    return node(key).flatMap(n -> asMapping(key, n));
  }

  /** The value of a key is a single word or number rather than a mapping or a list. */
  public boolean isScalar(String key) {
    return node(key).filter(ScalarNode.class::isInstance).isPresent();
  }

  private Optional<YamlMapping> asMapping(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(of(file, mapping, problems));
    }
    problems.error(
        locationOf(node), "%s must consist of keys and values".formatted(key), "value-type");
    return Optional.empty();
  }

  /** Words in both languages; reports a language that is missing or empty. */
  public Optional<BilingualText> words(String key) {
    return mapping(key).flatMap(YamlMapping::words);
  }

  /** Like {@link #words(String)}, and reports when the key is missing. */
  public Optional<BilingualText> requiredWords(String key) {
    return required(key).flatMap(n -> asMapping(key, n)).flatMap(YamlMapping::words);
  }

  private Optional<BilingualText> words() {
    Optional<String> en = language("en");
    Optional<String> zh = language("zh");
    en.ifPresent(words -> LanguageCheck.english(words, locationOf("en"), problems));
    zh.ifPresent(words -> LanguageCheck.chinese(words, locationOf("zh"), problems));
    reportUnknownKeys();
    return en.flatMap(e -> zh.map(z -> new BilingualText(e, z)));
  }

  private Optional<String> language(String tag) {
    Optional<Node> node = node(tag);
    if (node.isEmpty()) {
      problems.error(location, "the text in language %s is missing".formatted(tag), "missing-text");
    }
    return node.flatMap(n -> scalar(tag, n)).map(YamlText::value);
  }

  /** Words with placeholders in both languages. */
  public Optional<BilingualTemplate> template(String key) {
    return words(key).flatMap(words -> template(key, words));
  }

  /** Like {@link #template(String)}, and reports when the key is missing. */
  public Optional<BilingualTemplate> requiredTemplate(String key) {
    return requiredWords(key).flatMap(words -> template(key, words));
  }

  private Optional<BilingualTemplate> template(String key, BilingualText words) {
    try {
      return Optional.of(
          new BilingualTemplate(
              TextTemplate.parse(words.en()), TextTemplate.parse(words.zh()), locationOf(key)));
    } catch (IllegalArgumentException e) {
      problems.error(locationOf(key), e.getMessage(), "placeholder-syntax");
      return Optional.empty();
    }
  }

  /** Reports every key that no accessor asked for; call it after reading. */
  public void reportUnknownKeys() {
    entries.forEach(
        (key, tuple) -> {
          if (!asked.contains(key)) {
            problems.error(
                locationOf(tuple.getKeyNode()),
                "unknown key %s; known here: %s"
                    .formatted(key, asked.stream().sorted().collect(Collectors.joining(", "))),
                "unknown-key");
          }
        });
  }
}
