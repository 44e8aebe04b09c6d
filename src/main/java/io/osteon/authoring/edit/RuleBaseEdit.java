package io.osteon.authoring.edit;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.Urgency;
import java.math.BigDecimal;

/**
 * Changes of a rule base's files that touch only what they are about: comments and layout stay byte
 * for byte. Immutable: each change gives a further edit.
 *
 * <p>All methods throw {@link EditException} when what they name is not there or cannot be written.
 */
public final class RuleBaseEdit {
  private final RuleBaseFiles files;

  private RuleBaseEdit(RuleBaseFiles files) {
    this.files = files;
  }

  /** Begins with files, of which the one that is changed must be readable. */
  public static RuleBaseEdit of(RuleBaseFiles files) {
    return new RuleBaseEdit(files);
  }

  /** The files with all changes. */
  public RuleBaseFiles files() {
    return files;
  }

  /**
   * Sets the value of a parameter.
   *
   * @param signedOffBy who approves the value for the site; {@code null} takes a sign-off away
   */
  public RuleBaseEdit setParameter(String id, BigDecimal value, String signedOffBy) {
    return new RuleBaseEdit(ParameterEdit.set(files, id, value, signedOffBy));
  }

  /** Sets words of an advice rule in one language. */
  public RuleBaseEdit setWords(String rule, WordsField field, Language language, String text) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).words(field, language, text));
  }

  /** Adds, as the last of them, something that an advice rule needs to be known. */
  public RuleBaseEdit addNeed(String rule, BilingualText need) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).addNeed(need));
  }

  /** Sets how soon an advice asks for action. */
  public RuleBaseEdit setUrgency(String rule, Urgency urgency) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).set("urgency", Key.of(urgency)));
  }

  /** Sets the level of an advice's evidence. */
  public RuleBaseEdit setLevel(String rule, EvidenceLevel level) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).set("level", Key.of(level)));
  }

  /** Adds a reference after the last one of an advice rule. */
  public RuleBaseEdit addEvidence(String rule, EvidenceEntry entry) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).addEvidence(entry));
  }

  /** Replaces a reference of an advice rule by its 0-based place. */
  public RuleBaseEdit replaceEvidence(String rule, int index, EvidenceEntry entry) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).replaceEvidence(index, entry));
  }

  /** Removes a reference of an advice rule by its 0-based place; the last one has to stay. */
  public RuleBaseEdit removeEvidence(String rule, int index) {
    return new RuleBaseEdit(AdviceEdit.of(files, rule).removeEvidence(index));
  }

  /** Registers a source at the end of the evidence register. */
  public RuleBaseEdit addSource(NewSource source) {
    return new RuleBaseEdit(SourceEdit.add(files, source));
  }

  /** Adds a test patient at the end of a file, which is made when it does not exist. */
  public RuleBaseEdit addScenario(String path, String json) {
    return new RuleBaseEdit(new ScenarioEdit(files).add(path, json));
  }

  /** Replaces the test patient of an id, which may get another id. */
  public RuleBaseEdit replaceScenario(String id, String json) {
    return new RuleBaseEdit(new ScenarioEdit(files).replace(id, json));
  }

  /** Removes the test patient of an id. */
  public RuleBaseEdit removeScenario(String id) {
    return new RuleBaseEdit(new ScenarioEdit(files).remove(id));
  }

  /**
   * Adds the skeleton of a rule: a DRL rule at the end of the group's logic and its words at the
   * end of the group's advice. It compiles, and says that it is unfinished.
   *
   * @param id for example {@code MON-20}; its group has files already
   */
  public RuleBaseEdit addRule(String id, String titleEn, String titleZh) {
    return new RuleBaseEdit(new RuleCopy(files).skeleton(id, titleEn, titleZh));
  }

  /** Copies a rule, its DRL and its words, under another id. */
  public RuleBaseEdit duplicateRule(String from, String to) {
    return new RuleBaseEdit(new RuleCopy(files).duplicate(from, to));
  }
}
