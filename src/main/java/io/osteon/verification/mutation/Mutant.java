package io.osteon.verification.mutation;

import io.osteon.rulebase.BilingualText;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule base with one small change.
 *
 * @param id tells it from all others of the rule base and stays the same while the place in the
 *     rule does; what {@code rules/mutants.yaml} names
 * @param rule the name of the DRL rule, or the id of the parameter, that was changed
 * @param file path within the rule base, for example {@code logic/monitoring.drl}
 * @param line 1-based line of the change
 * @param column 1-based column of the change
 * @param kind what was changed
 * @param original the line as it is, without the white space around it; several when the change
 *     spans several
 * @param mutated the same with the change; empty when nothing remains
 * @param sentence what the change does, for people
 * @param excuse why no test patient needs to notice it, from {@code rules/mutants.yaml}; empty when
 *     nobody has given a reason
 * @param witness a test patient that would notice it, as a line of a scenario file with what the
 *     unchanged rules say of it; to be confirmed by a clinician before it becomes a scenario. Empty
 *     when none was found or the mutant is killed
 */
public record Mutant(
    String id,
    String rule,
    String file,
    int line,
    int column,
    MutantKind kind,
    String original,
    String mutated,
    BilingualText sentence,
    Optional<BilingualText> excuse,
    Optional<String> witness) {
  public Mutant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(mutated, "mutated");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(excuse, "excuse");
    Objects.requireNonNull(witness, "witness");
  }

  /** The same with a reason why it may survive. */
  Mutant withExcuse(BilingualText reason) {
    return new Mutant(
        id,
        rule,
        file,
        line,
        column,
        kind,
        original,
        mutated,
        sentence,
        Optional.of(reason),
        witness);
  }

  /** The same with a test patient that would notice it. */
  Mutant withWitness(Optional<String> scenario) {
    return new Mutant(
        id, rule, file, line, column, kind, original, mutated, sentence, excuse, scenario);
  }
}
