package io.osteon.authoring.assistance;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.EnumType;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Help while an author writes. The text of the file that is written may be broken; the other files
 * are taken as they are. Offsets are 0-based and count UTF-16 units, as in a browser.
 */
public final class Assistance {
  private final RuleBaseFiles files;
  private final Knowledge knowledge;
  private final ReferenceFinder finder;

  private Assistance(RuleBaseFiles files) {
    this.files = files;
    this.knowledge = new Knowledge(files);
    this.finder = new ReferenceFinder(knowledge);
  }

  /** Help on the files of a rule base or of a draft. Costs a reading of the files; keep it. */
  public static Assistance of(RuleBaseFiles files) {
    return new Assistance(files);
  }

  /** What could be written at an offset of a file's text, best first. */
  public List<Proposal> complete(String path, String text, int offset) {
    if (path.endsWith(".drl")) {
      return DrlCompletion.at(knowledge, text, offset);
    }
    return path.endsWith(".yaml") ? YamlCompletion.at(knowledge, path, text, offset) : List.of();
  }

  /** What the word at an offset means. */
  public Optional<Documentation> hover(String path, String text, int offset) {
    Word word = Word.at(text, offset);
    return finder
        .find(path, text, word)
        .map(each -> new Documentation(word.from(), word.to(), each.title(), each.text()));
  }

  /** Where the thing at an offset is defined. */
  public Optional<Location> definition(String path, String text, int offset) {
    return finder.find(path, text, Word.at(text, offset)).map(Reference::location);
  }

  /**
   * Where the thing at an offset is used, by file and line; its definition is left out. The text
   * counts for its file.
   */
  public List<Location> usages(String path, String text, int offset) {
    Word word = Word.at(text, offset);
    Optional<Reference> found = finder.find(path, text, word);
    if (found.isEmpty()) {
      return List.of();
    }
    Pattern pattern =
        Pattern.compile("(?<![\\w./-])" + Pattern.quote(found.get().id()) + "(?![\\w-]|\\.\\w)");
    List<Location> usages = new ArrayList<>();
    for (String each : files.paths()) {
      String content =
          each.equals(path) ? text : new String(files.bytes(each), StandardCharsets.UTF_8);
      collect(each, content, pattern, found.get().location(), usages);
    }
    return List.copyOf(usages);
  }

  private static void collect(
      String path, String text, Pattern pattern, Location definition, List<Location> usages) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = pattern.matcher(lines[i]);
      boolean defining =
          definition != null && definition.file().equals(path) && definition.line() == i + 1;
      if (!defining && matcher.find()) {
        usages.add(new Location(path, i + 1, matcher.start() + 1));
      }
    }
  }

  /** The words of DRL and of the vocabulary, for the colours of the editor. */
  public static Words words() {
    List<String> types =
        Knowledge.vocabulary().types().stream()
            .filter(type -> type.origin() != FactType.Origin.VALUE)
            .map(FactType::name)
            .toList();
    List<String> fields =
        Knowledge.vocabulary().types().stream()
            .flatMap(type -> type.accessors().stream())
            .map(Accessor::name)
            .distinct()
            .sorted()
            .toList();
    return new Words(
        Snippets.KEYWORDS,
        types,
        Knowledge.vocabulary().enumTypes().stream().map(EnumType::name).toList(),
        fields);
  }

  /**
   * The words that an editor colours.
   *
   * @param keywords of DRL
   * @param types fact types
   * @param enumerations whose constants rules name
   * @param fields of all fact types
   */
  public record Words(
      List<String> keywords, List<String> types, List<String> enumerations, List<String> fields) {
    public Words {
      keywords = List.copyOf(keywords);
      types = List.copyOf(types);
      enumerations = List.copyOf(enumerations);
      fields = List.copyOf(fields);
    }
  }
}
