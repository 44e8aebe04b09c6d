package io.osteon.authoring.assistance;

import io.osteon.rulebase.BilingualText;
import java.util.Objects;

/**
 * Something that an author could write at a place.
 *
 * @param label what the list shows
 * @param kind what it is
 * @param insert the text to put in place of what stands between {@code from} and {@code to}
 * @param from 0-based offset in UTF-16 units where the replaced text begins
 * @param to 0-based offset where it ends
 * @param detail type, unit or value, in short
 * @param documentation what it means
 */
public record Proposal(
    String label,
    Kind kind,
    String insert,
    int from,
    int to,
    BilingualText detail,
    BilingualText documentation) {
  /** What is proposed. */
  public enum Kind {
    FACT,
    FIELD,
    CONSTANT,
    CODE,
    PARAMETER,
    ADVICE,
    RULE,
    BINDING,
    KEYWORD,
    SNIPPET,
    KEY,
    EVIDENCE,
    ORDER,
    PLACEHOLDER
  }

  public Proposal {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(insert, "insert");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(documentation, "documentation");
  }
}
