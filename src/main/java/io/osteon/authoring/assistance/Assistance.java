package io.osteon.authoring.assistance;

import io.osteon.rulebase.Location;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;
import java.util.Optional;

/**
 * Help while an author writes. The text of the file that is written may be broken; the other files
 * are taken as they are. Offsets are 0-based and count UTF-16 units, as in a browser.
 */
public final class Assistance {
  private Assistance(RuleBaseFiles files) {}

  /** Help on the files of a rule base or of a draft. Costs a reading of the files; keep it. */
  public static Assistance of(RuleBaseFiles files) {
    return new Assistance(files);
  }

  /** What could be written at an offset of a file's text, best first. */
  public List<Proposal> complete(String path, String text, int offset) {
    return List.of();
  }

  /** What the word at an offset means. */
  public Optional<Documentation> hover(String path, String text, int offset) {
    return Optional.empty();
  }

  /** Where the thing at an offset is defined. */
  public Optional<Location> definition(String path, String text, int offset) {
    return Optional.empty();
  }

  /** Where the thing at an offset is used, by file and line. */
  public List<Location> usages(String path, String text, int offset) {
    return List.of();
  }

  /** The words of DRL and of the vocabulary, for the colours of the editor. */
  public static Words words() {
    return new Words(List.of(), List.of(), List.of(), List.of());
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
      List<String> keywords, List<String> types, List<String> enumerations, List<String> fields) {}
}
