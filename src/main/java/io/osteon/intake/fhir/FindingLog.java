package io.osteon.intake.fhir;

import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import io.osteon.intake.CaseAssembler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings with the days on which they were observed. Facts have no day: the newest observation of
 * a finding counts, and one of a symptom only while it can still be true.
 */
final class FindingLog {
  /** A symptom observed longer ago than this says nothing about today. Service default. */
  static final int SYMPTOM_VALID_DAYS = 30;

  /** What comes and goes; everything else stays true until something newer is observed. */
  private static final Set<FindingName> SYMPTOMS =
      EnumSet.of(
          FindingName.NEUROLOGICAL_DEFICIT,
          FindingName.LIMB_WEAKNESS,
          FindingName.GAIT_DIFFICULTY,
          FindingName.SENSORY_LOSS,
          FindingName.BLADDER_OR_BOWEL_DYSFUNCTION,
          FindingName.SADDLE_ANAESTHESIA,
          FindingName.CORD_OR_CAUDA_EQUINA_SIGNS,
          FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING,
          FindingName.SPINAL_PAIN,
          FindingName.SUSPICIOUS_SPINAL_PAIN,
          FindingName.SEVERE_UNREMITTING_SPINAL_PAIN,
          FindingName.PROGRESSIVE_SPINAL_PAIN,
          FindingName.MECHANICAL_SPINAL_PAIN,
          FindingName.SPINAL_PAIN_ON_STRAINING,
          FindingName.NOCTURNAL_SPINAL_PAIN,
          FindingName.LOCALISED_SPINAL_TENDERNESS,
          FindingName.THORACIC_OR_CERVICAL_SPINAL_PAIN,
          FindingName.ANALGESIC,
          FindingName.HYPOCALCAEMIA_SYMPTOMS,
          FindingName.HYPERCALCAEMIA_SYMPTOMS,
          FindingName.UNHEALED_DENTAL_WOUND,
          FindingName.THIGH_HIP_OR_GROIN_PAIN,
          FindingName.EAR_SYMPTOMS);

  private record Observed(boolean present, LocalDate date, Source source) {}

  private final Map<FindingName, List<Observed>> observed = new EnumMap<>(FindingName.class);

  /** A finding that is stated as being true now. */
  void addCurrent(FindingName name, boolean present, LocalDate at, Entry<?> entry) {
    record(name, new Observed(present, at, entry.source()));
  }

  /**
   * A finding that was observed on a day.
   *
   * @param date or {@code null} when unknown, which counts as older than any day
   */
  void addObserved(
      FindingName name, boolean present, LocalDate date, Entry<?> entry, CaseContext context) {
    if (date != null && date.isAfter(context.at())) {
      context.note(entry, "date-in-future", "the finding is dated after the evaluation date");
    } else if (date != null
        && SYMPTOMS.contains(name)
        && ChronoUnit.DAYS.between(date, context.at()) > SYMPTOM_VALID_DAYS) {
      context.note(
          entry,
          "stale-finding",
          "the symptom was observed more than " + SYMPTOM_VALID_DAYS + " days ago; not used");
    } else {
      record(name, new Observed(present, date, entry.source()));
    }
  }

  private void record(FindingName name, Observed finding) {
    observed.computeIfAbsent(name, n -> new ArrayList<>(2)).add(finding);
  }

  /** Hands the newest observations of each finding over. */
  void flush(CaseAssembler assembler) {
    observed.forEach(
        (name, all) -> {
          LocalDate newest =
              all.stream()
                  .map(Observed::date)
                  .filter(date -> date != null)
                  .max(LocalDate::compareTo)
                  .orElse(null);
          for (Observed one : all) {
            if (newest == null || newest.equals(one.date())) {
              assembler.finding(name, one.present(), one.source());
            }
          }
        });
  }
}
