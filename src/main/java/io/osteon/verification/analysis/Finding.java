package io.osteon.verification.analysis;

import io.osteon.rulebase.BilingualText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was proven of a rule.
 *
 * @param kind what sort of finding
 * @param file path of the rule's file
 * @param line 1-based line of the rule's name
 * @param rule name of the DRL rule
 * @param others names of other DRL rules that it is about
 * @param sentence what was proven, for people
 * @param witness the id of a test patient in whom it shows; empty where none is needed or known
 */
public record Finding(
    FindingKind kind,
    String file,
    int line,
    String rule,
    List<String> others,
    BilingualText sentence,
    Optional<String> witness) {
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(witness, "witness");
    others = List.copyOf(others);
  }

  Finding withWitness(Optional<String> found) {
    return new Finding(kind, file, line, rule, others, sentence, found);
  }
}
