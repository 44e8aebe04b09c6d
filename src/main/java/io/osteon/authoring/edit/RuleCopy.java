package io.osteon.authoring.edit;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Adds rules: skeletons, and copies of others. */
final class RuleCopy {
  private static final Pattern ID = Pattern.compile("([A-Z]+)-[0-9]+");
  private static final Pattern DRL_RULE =
      Pattern.compile("(?ms)^rule\\s+\"(?<name>[^\"]+)\".*?^end[ \\t]*$");

  private final RuleBaseFiles files;

  RuleCopy(RuleBaseFiles files) {
    this.files = files;
  }

  RuleBaseFiles skeleton(String id, String titleEn, String titleZh) {
    String group = requireNew(id);
    String logic = logicOf(group);
    AdviceEdit last = lastOf(group);
    String name = (id + " " + titleEn.strip()).replaceAll("[\"\\\\\\p{Cntrl}]", "");
    String drl =
        """

        rule "%s"
        when
            // To be written: as it stands, this condition never holds.
            Patient( age < 0 )
        then
            advice.recommend( "%s" );
        end
        """
            .formatted(name, id);
    RuleBaseFiles withLogic = FileTexts.with(files, logic, appended(logic, drl));
    String yaml = last.document().insertAfter(last.rule(), advice(last, id, titleEn, titleZh));
    return FileTexts.with(withLogic, last.path(), yaml);
  }

  private String appended(String logic, String drl) {
    String text = FileTexts.of(files, logic);
    String eol = text.contains("\r\n") ? "\r\n" : "\n";
    return text + (text.endsWith("\n") ? "" : eol) + drl.replace("\n", eol);
  }

  private static String advice(AdviceEdit last, String id, String titleEn, String titleZh) {
    int start = last.document().lineStart(last.rule());
    String indent = " ".repeat(last.document().text().indexOf('-', start) - start);
    String source =
        YamlDocument.scalar(YamlDocument.entries(last.rule(), "evidence").get(0), "source");
    return """

        - id: %s
          title:
            en: %s
            zh: %s
          urgency: info
          text:
            en: "To be written."
            zh: "待补充。"
          evidence:
            - source: %s
              statement:
                en: "To be written: what the source says."
                zh: "待补充：来源的内容。"
              status: to-verify
          level: expert
          interview: []"""
        .formatted(
            id, YamlQuote.of(titleEn.strip()), YamlQuote.of(titleZh.strip()), YamlQuote.of(source))
        .replace("\n", "\n" + indent)
        .replaceFirst("(?m)^[ ]+$", "");
  }

  RuleBaseFiles duplicate(String from, String to) {
    AdviceEdit original = AdviceEdit.of(files, from);
    requireNew(to);
    RuleBaseFiles copied = FileTexts.with(files, original.path(), advice(original, from, to));
    for (String path : files.under("logic")) {
      String text = FileTexts.of(files, path);
      String changed = logic(text, from, to);
      if (!changed.equals(text)) {
        copied = FileTexts.with(copied, path, changed);
      }
    }
    return copied;
  }

  /** The words of the copy; the interview knows nothing of it. */
  private static String advice(AdviceEdit original, String from, String to) {
    YamlDocument document = original.document();
    MappingNode rule = original.rule();
    int start = document.lineStart(rule);
    StringBuilder lines =
        new StringBuilder(document.text().substring(start, document.end(rule)).replace("\r", ""));
    YamlDocument.value(rule, "interview")
        .ifPresent(node -> replace(lines, document, node, start, "[]"));
    Node id = YamlDocument.value(rule, "id").orElseThrow();
    replace(lines, document, id, start, to);
    return document.insertAfter(rule, "\n" + lines);
  }

  private static void replace(
      StringBuilder lines, YamlDocument document, Node node, int start, String value) {
    String before = document.text().substring(start, document.start(node)).replace("\r", "");
    String old =
        document.text().substring(document.start(node), document.end(node)).replace("\r", "");
    lines.replace(before.length(), before.length() + old.length(), value);
  }

  private static String logic(String text, String from, String to) {
    String named = "\"" + from;
    List<String> copies = new ArrayList<>();
    int end = -1;
    Matcher matcher = DRL_RULE.matcher(text);
    while (matcher.find()) {
      String rule = matcher.group();
      if (rule.contains(named + "\"") || rule.contains(named + "/")) {
        copies.add(copy(rule, matcher.group("name"), from, to));
        end = matcher.end();
      }
    }
    if (copies.isEmpty()) {
      return text;
    }
    String eol = text.contains("\r\n") ? "\r\n" : "\n";
    return text.substring(0, end)
        + eol
        + eol
        + String.join(eol + eol, copies)
        + text.substring(end);
  }

  /** The consequence names the copy; conditions that ask for facts of the original still do. */
  private static String copy(String rule, String name, String from, String to) {
    String newName = name.startsWith(from) ? to + name.substring(from.length()) : to + " " + name;
    Matcher then = Pattern.compile("(?m)^\\s*then\\b").matcher(rule);
    int consequence = then.find() ? then.start() : rule.length();
    return rule.substring(0, consequence).replace("\"" + name + "\"", "\"" + newName + "\"")
        + rule.substring(consequence)
            .replace("\"" + from + "\"", "\"" + to + "\"")
            .replace("\"" + from + "/", "\"" + to + "/");
  }

  private String requireNew(String id) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw new EditException("%s is no rule id; expected a form such as MON-20".formatted(id));
    }
    for (String path : files.under("advice")) {
      if (YamlDocument.entry(
              YamlDocument.read(path, FileTexts.of(files, path)).root(), "rules", "id", id)
          .isPresent()) {
        throw new EditException("there is a rule %s already; expected another id".formatted(id));
      }
    }
    return matcher.group(1);
  }

  private AdviceEdit lastOf(String group) {
    String last = null;
    for (String path : files.under("advice")) {
      for (MappingNode rule :
          YamlDocument.entries(
              YamlDocument.read(path, FileTexts.of(files, path)).root(), "rules")) {
        String id = YamlDocument.scalar(rule, "id");
        if (id != null && id.startsWith(group + "-")) {
          last = id;
        }
      }
    }
    if (last == null) {
      throw new EditException(
          "there is no rule of the group %s whose files could take the new one".formatted(group));
    }
    return AdviceEdit.of(files, last);
  }

  private String logicOf(String group) {
    Pattern named = Pattern.compile("advice\\.recommend\\(\\s*\"" + group + "-");
    for (String path : files.under("logic")) {
      if (named.matcher(FileTexts.of(files, path)).find()) {
        return path;
      }
    }
    throw new EditException("no file of logic recommends advice of the group " + group);
  }
}
