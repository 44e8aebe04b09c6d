package io.osteon.platform;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.journal.JournalEntry;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Evaluates the input of a journal entry again, with the rule base that answered then. */
@ApplicationScoped
public class EvaluationReplay {
  /** The media type of FHIR in JSON. */
  public static final String FHIR_JSON = "application/fhir+json";

  private final RuleBaseService rules;

  /** A replay with the rule bases of the service. */
  public EvaluationReplay(RuleBaseService rules) {
    this.rules = rules;
  }

  /**
   * The evaluation again; empty when its rule base is not archived.
   *
   * @param entry whose input and evaluation date count
   * @param language of the words; the entry's own gives the same answer, byte for byte
   * @throws io.osteon.journal.JournalUnavailableException if the rule base is not at hand and the
   *     database is away
   */
  public Optional<Evaluation> again(JournalEntry entry, Language language) {
    return rules
        .byHash(entry.releaseHash())
        .map(
            evaluator ->
                evaluator.evaluate(
                    read(entry.mediaType(), entry.input(), entry.at(), evaluator), language));
  }

  /** The language in which the entry was answered. */
  public static Language language(JournalEntry entry) {
    return entry.language().equals(Language.ZH.tag()) ? Language.ZH : Language.EN;
  }

  /**
   * A case in one of the two formats that are journaled.
   *
   * @param mediaType {@link #FHIR_JSON}, else case JSON
   * @throws io.osteon.intake.InvalidInputException if it cannot be judged
   */
  public static PatientCase read(
      String mediaType, byte[] input, LocalDate at, Evaluator evaluator) {
    return CaseFormat.of(mediaType).read(input, at, evaluator.ruleBase().terminology());
  }
}
