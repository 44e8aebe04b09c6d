package io.osteon.authoring.edit;

import io.osteon.rulebase.RuleBaseFiles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes of one parameter. */
final class ParameterEdit {
  private ParameterEdit() {}

  static RuleBaseFiles set(RuleBaseFiles files, String id, BigDecimal value, String signedOffBy) {
    String path = RuleBaseFiles.PARAMETERS;
    YamlDocument document = YamlDocument.read(path, FileTexts.of(files, path));
    MappingNode entry = find(document, id);
    requireOnGrid(entry, id, value);
    Node old = required(entry, "value");
    String text = document.text();
    if (!same(old, value)) {
      text = document.replace(old, value.toPlainString());
    }
    YamlDocument changed = YamlDocument.read(path, text);
    return FileTexts.with(files, path, signed(changed, find(changed, id), signedOffBy));
  }

  private static MappingNode find(YamlDocument document, String id) {
    return YamlDocument.entry(document.root(), "parameters", "id", id)
        .orElseThrow(() -> new EditException("there is no parameter " + id));
  }

  private static Node required(MappingNode entry, String key) {
    return YamlDocument.value(entry, key)
        .orElseThrow(() -> new EditException("the parameter has no key " + key));
  }

  /** A value that says the same with other zeros stays as it is written. */
  private static boolean same(Node old, BigDecimal value) {
    return number(old).filter(number -> number.compareTo(value) == 0).isPresent();
  }

  private static Optional<BigDecimal> number(Node node) {
    try {
      return node instanceof ScalarNode scalar
          ? Optional.of(new BigDecimal(scalar.getValue().strip()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void requireOnGrid(MappingNode entry, String id, BigDecimal value) {
    List<Node> range =
        YamlDocument.value(entry, "range")
            .filter(SequenceNode.class::isInstance)
            .map(node -> ((SequenceNode) node).getValue())
            .orElse(List.of());
    if (range.size() != 2 || number(range.get(0)).isEmpty() || number(range.get(1)).isEmpty()) {
      return;
    }
    BigDecimal minimum = number(range.get(0)).get();
    BigDecimal maximum = number(range.get(1)).get();
    if (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0) {
      throw new EditException(
          "%s of %s is outside its range; expected %s to %s"
              .formatted(
                  value.toPlainString(), id, minimum.toPlainString(), maximum.toPlainString()));
    }
    Optional<BigDecimal> step = YamlDocument.value(entry, "step").flatMap(ParameterEdit::number);
    if (step.isPresent()
        && step.get().signum() > 0
        && value.subtract(minimum).remainder(step.get()).signum() != 0) {
      throw new EditException(
          "%s of %s lies between two steps; expected steps of %s from %s"
              .formatted(
                  value.toPlainString(), id, step.get().toPlainString(), minimum.toPlainString()));
    }
  }

  private static String signed(YamlDocument document, MappingNode entry, String signedOffBy) {
    String written =
        signedOffBy == null || signedOffBy.isBlank() ? "null" : YamlQuote.of(signedOffBy.strip());
    Optional<Node> old = YamlDocument.value(entry, "signedOffBy");
    if (old.isPresent()) {
      return document.replace(old.get(), written);
    }
    String indent = " ".repeat(document.column(entry.getValue().get(0).getKeyNode()));
    return document.insertAfter(required(entry, "value"), indent + "signedOffBy: " + written);
  }
}
