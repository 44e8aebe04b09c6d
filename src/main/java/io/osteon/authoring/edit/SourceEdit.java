package io.osteon.authoring.edit;

import io.osteon.rulebase.Key;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Adds sources to the evidence register. */
final class SourceEdit {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private SourceEdit() {}

  static RuleBaseFiles add(RuleBaseFiles files, NewSource source) {
    String path = RuleBaseFiles.EVIDENCE;
    YamlDocument document = YamlDocument.read(path, FileTexts.of(files, path));
    if (!ID.matcher(source.id()).matches()) {
      throw new EditException(
          "%s is no id of a source; expected small letters, digits and hyphens"
              .formatted(source.id()));
    }
    List<MappingNode> sources = YamlDocument.entries(document.root(), "sources");
    if (sources.isEmpty()) {
      throw new EditException("the evidence register has no list of sources to add to");
    }
    if (YamlDocument.entry(document.root(), "sources", "id", source.id()).isPresent()) {
      throw new EditException("there is a source %s already".formatted(source.id()));
    }
    MappingNode last = sources.get(sources.size() - 1);
    int start = document.lineStart(last);
    String indent = " ".repeat(document.text().indexOf('-', start) - start);
    return FileTexts.with(files, path, document.insertAfter(last, lines(source, indent)));
  }

  private static String lines(NewSource source, String indent) {
    StringBuilder lines = new StringBuilder(indent + "- id: " + source.id());
    append(lines, indent, "citation", source.citation());
    append(lines, indent, "doi", source.doi());
    append(lines, indent, "section", source.section());
    lines.append('\n').append(indent).append("  kind: ").append(Key.of(source.kind()));
    append(lines, indent, "jurisdiction", source.jurisdiction());
    append(lines, indent, "published", source.published());
    lines.append('\n').append(indent).append("  status: ").append(Key.of(source.status()));
    return lines.toString();
  }

  private static void append(StringBuilder lines, String indent, String key, String value) {
    if (value != null && !value.isBlank()) {
      lines.append('\n').append(indent).append("  ").append(key).append(": ");
      lines.append(YamlQuote.of(value.strip()));
    }
  }
}
