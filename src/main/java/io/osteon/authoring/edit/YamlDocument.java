package io.osteon.authoring.edit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a YAML file with the places of its values. Places are 0-based UTF-16 offsets. */
final class YamlDocument {
  private static final int MAXIMUM_CHARACTERS = 5_000_000;

  private final String text;
  private final MappingNode root;

  private YamlDocument(String text, MappingNode root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @throws EditException when it is no YAML mapping
   */
  static YamlDocument read(String path, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAXIMUM_CHARACTERS);
    try {
      if (new Yaml(options).compose(new StringReader(text)) instanceof MappingNode mapping) {
        return new YamlDocument(text, mapping);
      }
    } catch (YAMLException e) {
      throw new EditException(
          "%s cannot be read, so that nothing can be changed in it: %s"
              .formatted(path, e.getMessage()));
    }
    throw new EditException(path + " holds no keys; expected a mapping");
  }

  String text() {
    return text;
  }

  MappingNode root() {
    return root;
  }

  /** The value of a key. */
  static Optional<Node> value(MappingNode mapping, String key) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
        return Optional.of(tuple.getValueNode());
      }
    }
    return Optional.empty();
  }

  /** The text of a key, {@code null} when there is none. */
  static String scalar(MappingNode mapping, String key) {
    return value(mapping, key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .orElse(null);
  }

  /** The mappings in the list of a key. */
  static List<MappingNode> entries(MappingNode mapping, String key) {
    List<MappingNode> entries = new ArrayList<>();
    value(mapping, key)
        .filter(SequenceNode.class::isInstance)
        .ifPresent(
            node ->
                ((SequenceNode) node)
                    .getValue().stream()
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .forEach(entries::add));
    return entries;
  }

  /** The entry of a list whose key has a value. */
  static Optional<MappingNode> entry(MappingNode mapping, String list, String key, String value) {
    return entries(mapping, list).stream()
        .filter(entry -> value.equals(scalar(entry, key)))
        .findFirst();
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  /** Where a node begins. */
  int start(Node node) {
    return offset(node.getStartMark());
  }

  /** Where a node ends, without blanks, comments and lines after it. */
  int end(Node node) {
    if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
      List<NodeTuple> tuples = mapping.getValue();
      return tuples.isEmpty()
          ? offset(node.getEndMark())
          : end(tuples.get(tuples.size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW) {
      List<Node> items = sequence.getValue();
      return items.isEmpty() ? offset(node.getEndMark()) : end(items.get(items.size() - 1));
    }
    int end = offset(node.getEndMark());
    boolean block =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    while (block && end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The column in which a node begins, 0-based. */
  int column(Node node) {
    return node.getStartMark().getColumn();
  }

  /** The text with a node replaced. */
  String replace(Node node, String replacement) {
    return text.substring(0, start(node)) + replacement + text.substring(end(node));
  }

  /** The text with lines inserted after the line in which a node ends. */
  String insertAfter(Node node, String lines) {
    int end = text.indexOf('\n', Math.max(start(node), end(node) - 1));
    String eol = eol();
    String body = lines.replace("\n", eol);
    return end < 0
        ? text + eol + body
        : text.substring(0, end + 1) + body + eol + text.substring(end + 1);
  }

  /** The first character of the line in which a node begins. */
  int lineStart(Node node) {
    return text.lastIndexOf('\n', start(node) - 1) + 1;
  }

  /** The character after the line in which a node ends. */
  int lineEnd(Node node) {
    int end = text.indexOf('\n', Math.max(start(node), end(node) - 1));
    return end < 0 ? text.length() : end + 1;
  }

  /** The text with the lines of an entry of a list replaced; by nothing when empty. */
  String replaceLines(Node entry, String lines) {
    String eol = eol();
    String body = lines.isEmpty() ? "" : lines.replace("\n", eol) + eol;
    return text.substring(0, lineStart(entry)) + body + text.substring(lineEnd(entry));
  }

  /** How lines end in this file. */
  String eol() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
