package io.osteon.intake.fhir;

import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.intake.fhir.Codes.LaboratoryReading;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.intake.fhir.resource.ObservationResource;
import io.osteon.intake.fhir.resource.ObservationResource.Item;
import io.osteon.intake.fhir.resource.ObservedValue;
import io.osteon.intake.fhir.resource.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Laboratory values, measurements, findings and score items from Observations and their components.
 * What means nothing to any rule is left out quietly.
 */
final class ObservationMapping {
  /** A pain score older than this says nothing about today. Service default. */
  private static final int PAIN_SCORE_VALID_DAYS = FindingLog.SYMPTOM_VALID_DAYS;

  /** mCODE's stage groups: clinical, pathologic, and TNM of either kind. */
  private static final Set<String> STAGE_GROUPS = Set.of("399537006", "399588009", "399390009");

  private final CaseContext context;
  private final FindingLog findings;
  private final ScoreItems scores;
  private final LaboratoryMapping laboratory;

  ObservationMapping(CaseContext context, FindingLog findings, ScoreItems scores) {
    this.context = context;
    this.findings = findings;
    this.scores = scores;
    this.laboratory = new LaboratoryMapping(context);
  }

  void map(Entry<ObservationResource> entry) {
    ObservationResource observation = entry.resource();
    switch (String.valueOf(observation.status())) {
      case "final", "amended", "corrected" -> mapItems(entry);
      case "preliminary" -> {
        if (mapItems(entry)) {
          context.note(entry, "preliminary", "the observation is preliminary; it is used");
        }
      }
      case "registered", "cancelled", "entered-in-error" -> {
        // Nothing was observed, or nothing that counts.
      }
      case "unknown", "null" -> {
        if (mapItems(entry)) {
          context.note(
              entry,
              "status-unknown",
              "the observation's status is not known; it is used as final");
        }
      }
      default ->
          context.note(
              entry, "status-not-fhir", "the observation's status is none of FHIR's; not used");
    }
  }

  /** Maps the observation and its components; {@code true} when any of it was used. */
  private boolean mapItems(Entry<ObservationResource> entry) {
    ObservationResource observation = entry.resource();
    FhirDate effective = observation.effective().first();
    LocalDate date =
        FhirDate.happened(effective != null ? effective : observation.issued(), context.at());
    boolean used = false;
    for (Item item : observation.items()) {
      used |= mapItem(item, date, entry);
    }
    return used;
  }

  private boolean mapItem(Item item, LocalDate date, Entry<ObservationResource> entry) {
    if (item.code().isEmpty() || (item.value().isEmpty() && item.interpretation().isEmpty())) {
      return false;
    }
    Optional<LaboratoryReading> reading = context.codes().laboratory(item.code());
    if (reading.isPresent()) {
      if (reading.get().item() == LaboratoryItem.PREGNANCY_TEST
          || !SpecimenKind.isNotBlood(entry.resource(), context.references())) {
        laboratory.map(reading.get(), item, date, entry);
        return true;
      }
      context.note(
          entry, "specimen-not-blood", "the value is not one of blood, serum or plasma; not used");
      return false;
    }
    Optional<MeasurementName> measurement = context.codes().measurement(item.code());
    if (measurement.isPresent()) {
      measurement(measurement.get(), item, date, entry);
      return true;
    }
    return scores.take(item, date, entry)
        || finding(item, date, entry)
        || event(item, date, entry)
        || stage(item, date, entry);
  }

  /** A stage for people to read. */
  private boolean stage(Item item, LocalDate date, Entry<ObservationResource> entry) {
    boolean group = STAGE_GROUPS.stream().anyMatch(code -> item.code().has(Codes.SNOMED_CT, code));
    if (!group || item.value().concept() == null) {
      return false;
    }
    Optional<String> words = StatedWords.of(item.value().concept());
    words.ifPresent(stage -> context.assembler().stage(stage, date, entry.source()));
    return words.isPresent();
  }

  private void measurement(
      MeasurementName name, Item item, LocalDate date, Entry<ObservationResource> entry) {
    Optional<BigDecimal> value = number(name, item, entry);
    if (value.isEmpty()) {
      return;
    }
    if (name == MeasurementName.PAIN_SCORE
        && date != null
        && ChronoUnit.DAYS.between(date, context.at()) > PAIN_SCORE_VALID_DAYS) {
      context.note(
          entry,
          "stale-finding",
          "the pain score is more than " + PAIN_SCORE_VALID_DAYS + " days old; not used");
      return;
    }
    context.assembler().measurement(name, value.get().toPlainString(), date, entry.source());
  }

  private Optional<BigDecimal> number(
      MeasurementName name, Item item, Entry<ObservationResource> entry) {
    ObservedValue value = item.value();
    if (value.number() != null) {
      return Optional.of(value.number());
    }
    if (value.quantity() != null) {
      return amount(name, value.quantity(), entry);
    }
    if (value.concept() != null) {
      return context.codes().number(value.concept());
    }
    for (Concept interpretation : item.interpretation()) {
      Optional<BigDecimal> grade = context.codes().number(interpretation);
      if (grade.isPresent()) {
        return grade;
      }
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> amount(
      MeasurementName name, Quantity quantity, Entry<ObservationResource> entry) {
    if (quantity.value() == null) {
      return Optional.empty();
    }
    if (quantity.isLimit()) {
      context.note(entry, LaboratoryMapping.LIMIT, LaboratoryMapping.LIMIT_MESSAGE);
      return Optional.empty();
    }
    if (!fits(name, quantity.unitAsWritten())) {
      context.note(
          entry, "unit-not-accepted", "the value is not in the unit that is read; not used");
      return Optional.empty();
    }
    return Optional.of(quantity.value());
  }

  /** Each measurement has one unit; counts and scores have none. */
  private static boolean fits(MeasurementName name, String unit) {
    return switch (name) {
      case LIFE_EXPECTANCY -> "mo".equals(unit);
      case EXPOSED_JAW_BONE -> "wk".equals(unit);
      case PAIN_SCORE, BONE_LESIONS, METASTASES, ECOG_PERFORMANCE_STATUS ->
          unit == null || unit.equals("1") || unit.startsWith("{") || unit.equals("/10");
    };
  }

  /**
   * A finding is answered with yes or no, or the answer itself names it. Whether somebody is
   * pregnant changes: it counts as long as a pregnancy test does.
   */
  private boolean finding(Item item, LocalDate date, Entry<ObservationResource> entry) {
    Concept answer = item.value().concept() == null ? Concept.NONE : item.value().concept();
    Optional<FindingName> stated = context.codes().finding(answer);
    Optional<FindingName> denied = context.codes().absence(answer);
    if (stated.isPresent() || denied.isPresent()) {
      record(stated.or(() -> denied).get(), stated.isPresent(), date, entry);
      return true;
    }
    Optional<FindingName> asked = context.codes().finding(item.code());
    Optional<Boolean> yes =
        item.value().bool() != null
            ? Optional.of(item.value().bool())
            : context.codes().yesOrNo(answer);
    asked.ifPresent(name -> yes.ifPresent(present -> record(name, present, date, entry)));
    return asked.isPresent();
  }

  private void record(
      FindingName name, boolean present, LocalDate date, Entry<ObservationResource> entry) {
    if (name == FindingName.PREGNANT) {
      laboratory.pregnancy(present, date, entry);
    } else {
      findings.addObserved(name, present, date, entry, context);
    }
  }

  private boolean event(Item item, LocalDate date, Entry<ObservationResource> entry) {
    return context
        .codes()
        .event(item.code())
        .map(
            event -> {
              boolean denied = Boolean.FALSE.equals(item.value().bool());
              if (date != null && !denied) {
                context.assembler().event(event, date, entry.source());
              } else if (!denied) {
                context.note(entry, "date-missing", "an event counts only with its day");
              }
              return true;
            })
        .orElse(false);
  }
}
