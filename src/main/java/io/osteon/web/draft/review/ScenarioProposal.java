package io.osteon.web.draft.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.authoring.edit.EditException;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioWriter;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.platform.EvaluationReplay;
import io.osteon.verification.ScenarioRunner;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.ScenarioLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes a test patient of a patient: of an evaluation in the journal, or of a case that was pasted.
 * Names, identifiers and dates do not come along.
 */
@ApplicationScoped
public class ScenarioProposal {
  private static final Pattern FHIR = Pattern.compile("\"resourceType\"\\s*:\\s*\"Bundle\"");

  private final Journal journal;

  /** Proposals from the journal. */
  public ScenarioProposal(Journal journal) {
    this.journal = journal;
  }

  /**
   * What is proposed.
   *
   * @param line the test patient as JSON, with what is shown for it now as what must be shown
   * @param differing ids of rules that are shown for the patient but not for the test patient, or
   *     the other way round; a test patient cannot say everything that a record can
   */
  public record Proposed(ObjectNode line, List<String> differing) {}

  /**
   * Of an evaluation in the journal.
   *
   * @throws EditException when there is no such evaluation
   */
  Proposed ofEvaluation(String id, DraftReading reading) {
    JournalEntry entry =
        journal
            .find(id.strip())
            .orElseThrow(() -> new EditException("There is no such evaluation in the journal."));
    Evaluator evaluator = evaluator(reading);
    return proposed(
        EvaluationReplay.read(entry.mediaType(), entry.input(), entry.at(), evaluator), evaluator);
  }

  /**
   * Of a case in one of the formats of the service.
   *
   * @param text case JSON or a FHIR Bundle
   * @param at the evaluation date
   * @throws io.osteon.intake.InvalidInputException when the case cannot be read
   */
  Proposed ofCase(String text, String at, DraftReading reading) {
    Evaluator evaluator = evaluator(reading);
    String mediaType = FHIR.matcher(text).find() ? EvaluationReplay.FHIR_JSON : "application/json";
    return proposed(
        EvaluationReplay.read(
            mediaType, text.getBytes(StandardCharsets.UTF_8), date(at), evaluator),
        evaluator);
  }

  private static LocalDate date(String at) {
    try {
      return LocalDate.parse(at == null ? "" : at.strip());
    } catch (DateTimeException e) {
      throw new EditException("The evaluation date must be a day such as 2026-11-23.");
    }
  }

  private static Evaluator evaluator(DraftReading reading) {
    return reading
        .evaluator()
        .orElseThrow(() -> new EditException("The rule base has errors; mend them first."));
  }

  private static Proposed proposed(PatientCase patient, Evaluator evaluator) {
    ObjectNode line = ScenarioWriter.write(patient);
    TreeSet<String> real = new TreeSet<>();
    evaluator.decide(patient).shown().stream().map(DecidedRule::id).forEach(real::add);
    line.put("id", "new");
    TreeSet<String> written = new TreeSet<>();
    new ScenarioRunner(evaluator)
        .run(line.toString()).decision().shown().stream()
            .map(DecidedRule::id)
            .forEach(written::add);
    line.remove("id");
    written.forEach(line.putArray("must")::add);
    TreeSet<String> differing = new TreeSet<>(real);
    differing.addAll(written);
    differing.removeIf(id -> real.contains(id) && written.contains(id));
    return new Proposed(line, List.copyOf(differing));
  }

  /** The file of test patients that fits a rule: where most of those are that name it. */
  static String fileFor(String rule, DraftReading reading) {
    List<ScenarioLine> all = reading.scenarios();
    return all.stream()
        .filter(each -> each.concerns(rule))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(ScenarioLine::path)
        .orElse("scenarios/new.jsonl");
  }
}
