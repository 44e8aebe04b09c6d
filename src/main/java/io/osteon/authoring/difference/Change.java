package io.osteon.authoring.difference;

import io.osteon.rulebase.BilingualText;
import java.util.Objects;

/**
 * One difference in meaning between two rule bases.
 *
 * @param kind what changed
 * @param weight how much it matters
 * @param rule the advice rule that it belongs to, for example {@code MON-01}; empty when it belongs
 *     to none or to several
 * @param subject what changed by its own name: a DRL rule, a parameter id, a test patient, a code
 * @param sentence the change in words
 * @param before what was said before; empty when it came new
 * @param after what is said now; empty when it is gone
 * @param file path of the file where it stands
 */
public record Change(
    ChangeKind kind,
    Weight weight,
    String rule,
    String subject,
    BilingualText sentence,
    BilingualText before,
    BilingualText after,
    String file) {
  /** No words. */
  public static final BilingualText NOTHING = new BilingualText("", "");

  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(file, "file");
  }
}
