package io.osteon.intake;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import io.osteon.facts.Verification;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a diagnosis states besides itself: the findings and events that rules ask for. All readers
 * use it, so that a condition means the same whatever the format it came in.
 *
 * <p>Only a confirmed diagnosis states a finding, with one exception: suspected compression of the
 * spinal cord is as urgent as confirmed compression.
 */
final class ConditionEffects {
  /** A cord compression diagnosed longer ago than this is history, not an emergency of today. */
  private static final int CORD_COMPRESSION_IS_NEW_DAYS = 30;

  private final CaseAssembler assembler;

  ConditionEffects(CaseAssembler assembler) {
    this.assembler = assembler;
  }

  void apply(String condition, Verification verification, LocalDate date, Source source) {
    if (condition.equals("mscc")) {
      cordCompression(verification, date, source);
    } else if (verification == Verification.CONFIRMED) {
      confirmed(condition, date, source);
    }
  }

  private void confirmed(String condition, LocalDate date, Source source) {
    switch (condition) {
      case "dialysis" -> present(FindingName.DIALYSIS, source);
      case "hfi" -> present(FindingName.HEREDITARY_FRUCTOSE_INTOLERANCE, source);
      case "pregnant" -> present(FindingName.PREGNANT, source);
      case "visceral_metastasis" -> present(FindingName.VISCERAL_METASTASIS, source);
      case "castration_resistant" -> present(FindingName.CASTRATION_RESISTANT, source);
      case "castration_sensitive" -> present(FindingName.CASTRATION_SENSITIVE, source);
      case "path_fracture" -> dated(EventName.PATHOLOGICAL_FRACTURE, date, source);
      default -> {
        // Other diagnoses state nothing besides themselves. Hypocalcaemia and hypercalcaemia least
        // of all: the calcium state comes from measured calcium only.
      }
    }
  }

  private void cordCompression(Verification verification, LocalDate date, Source source) {
    if (verification == Verification.CONFIRMED) {
      dated(EventName.SPINAL_CORD_COMPRESSION, date, source);
    }
    if (date == null
        || ChronoUnit.DAYS.between(date, assembler.at()) <= CORD_COMPRESSION_IS_NEW_DAYS) {
      present(FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING, source);
    }
  }

  private void present(FindingName finding, Source source) {
    assembler.findingStated(finding, true, source);
  }

  private void dated(EventName event, LocalDate date, Source source) {
    if (date == null) {
      assembler.noteChecked(
          source.reference(),
          "date-missing",
          "without a date the diagnosis does not count as an event");
    } else {
      assembler.eventStated(event, date, source);
    }
  }
}
