package io.osteon.rulebase;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Advice for tests that state only what matters to them. */
public final class AdviceSamples {
  private AdviceSamples() {}

  /**
   * A catalogue of rules in YAML; what an entry leaves out is filled with words of no meaning.
   *
   * @throws AssertionError when the completed rules cannot be read
   */
  public static AdviceCatalogue catalogue(String rules) {
    Problems problems = new Problems();
    AdviceCatalogue catalogue =
        new AdviceCatalogue(new AdviceReader(problems).read("advice/sample.yaml", file(rules)));
    if (!problems.sorted().isEmpty()) {
      throw new AssertionError(problems.sorted().toString());
    }
    return catalogue;
  }

  /** The text of an advice file with the rules, completed. */
  public static String file(String rules) {
    List<Map<String, Object>> entries = new Yaml().load(rules);
    entries.forEach(AdviceSamples::complete);
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    return new Yaml(options).dump(Map.of("rules", entries));
  }

  private static void complete(Map<String, Object> rule) {
    rule.putIfAbsent("title", Map.of("en", "Title", "zh", "标题"));
    rule.putIfAbsent("urgency", "info");
    rule.putIfAbsent("text", Map.of("en", "Text.", "zh", "正文。"));
    rule.putIfAbsent("level", "low");
    rule.putIfAbsent(
        "evidence",
        List.of(
            Map.of(
                "source", "source-1",
                "statement", Map.of("en", "Statement", "zh", "陈述"),
                "status", "verified")));
  }
}
