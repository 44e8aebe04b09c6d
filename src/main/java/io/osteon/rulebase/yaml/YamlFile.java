package io.osteon.rulebase.yaml;

import io.osteon.rulebase.Location;
import io.osteon.rulebase.Problems;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file of a rule base as a tree whose parts know their line and column. */
public final class YamlFile {
  private static final int MAXIMUM_CHARACTERS = 5_000_000;
  private static final int MAXIMUM_DEPTH = 20;

  private YamlFile() {}

  /**
   * Parses a file whose top level is a mapping; otherwise reports why not and returns empty.
   *
   * @param file path within the rule base
   */
  public static Optional<YamlMapping> read(String file, String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAXIMUM_CHARACTERS);
    options.setNestingDepthLimit(MAXIMUM_DEPTH);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return Optional.of(YamlMapping.of(file, mapping, problems));
      }
      problems.error(
          new Location(file, 1, 1),
          "the file holds no keys; expected a mapping at the top level",
          "yaml-structure");
    } catch (MarkedYAMLException e) {
      problems.error(location(file, e.getProblemMark()), sentence(e), "yaml-syntax");
    } catch (YAMLException e) {
      problems.error(Location.ofFile(file), String.valueOf(e.getMessage()), "yaml-syntax");
    }
    return Optional.empty();
  }

  private static String sentence(MarkedYAMLException e) {
    return e.getContext() == null ? e.getProblem() : e.getProblem() + " " + e.getContext();
  }

  static Location location(String file, Mark mark) {
    return mark == null
        ? Location.ofFile(file)
        : new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
