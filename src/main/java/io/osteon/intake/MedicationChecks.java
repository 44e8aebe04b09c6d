package io.osteon.intake;

import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Source;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an entry of the medication list into courses: checks doses, tells past from planned, counts
 * days. A dose date on the wrong side of the evaluation date is left out with a note; the drug
 * stays on the list.
 */
final class MedicationChecks {
  /** A dose of nothing is no dose; a daily amount of nothing is one that falls short. */
  private static final String STRENGTH_UNIT = "mg";

  private static final BigDecimal LARGEST_STRENGTH = BigDecimal.valueOf(100_000);
  private static final BigDecimal LARGEST_CALCIUM = BigDecimal.valueOf(10_000);
  private static final BigDecimal LARGEST_VITAMIN_D = BigDecimal.valueOf(600_000);

  private final Terminology terminology;
  private final LocalDate at;
  private final FactSet facts;
  private final NoteSink notes;

  MedicationChecks(Terminology terminology, LocalDate at, FactSet facts, NoteSink notes) {
    this.terminology = terminology;
    this.at = at;
    this.facts = facts;
    this.notes = notes;
  }

  void add(MedicationEntry entry) {
    Drug drug = drug(entry.drug());
    if (drug.components().isEmpty()) {
      addCourse(drug, entry);
    } else {
      drug.components().forEach(component -> addCourse(drug(component), entry));
    }
  }

  private Drug drug(String key) {
    return terminology
        .drug(key)
        .orElseThrow(() -> new IllegalArgumentException("no such drug: " + key));
  }

  private void addCourse(Drug drug, MedicationEntry entry) {
    boolean supplement =
        drug.drugClass() == DrugClass.CALCIUM || drug.drugClass() == DrugClass.VITAMIN_D;
    BigDecimal strength =
        supplement
            ? null
            : dose(drug, entry.strength(), LARGEST_STRENGTH, STRENGTH_UNIT, entry.source());
    BigDecimal calcium =
        drug.drugClass() != DrugClass.CALCIUM
            ? null
            : dose(drug, entry.elementalCalcium(), LARGEST_CALCIUM, "mg/d", entry.source());
    BigDecimal vitaminD =
        drug.drugClass() != DrugClass.VITAMIN_D
            ? null
            : dose(drug, entry.vitaminD(), LARGEST_VITAMIN_D, "[iU]/d", entry.source());
    List<Integer> given = daysAgo(entry.given(), entry.source());
    List<Integer> planned = inDays(entry.planned(), entry.source());
    Integer stop = entry.stop() == null ? null : (int) ChronoUnit.DAYS.between(at, entry.stop());
    String key =
        "8 course "
            + drug.key()
            + given
            + planned
            + stop
            + ' '
            + Decimals.plain(strength)
            + ' '
            + Decimals.plain(calcium)
            + ' '
            + Decimals.plain(vitaminD);
    for (Source source : entry.sources()) {
      facts.add(
          key + " " + entry.source().reference(),
          source,
          sources ->
              new MedicationCourse(
                  drug.key(),
                  drug.drugClass(),
                  strength,
                  given,
                  planned,
                  stop,
                  calcium,
                  vitaminD,
                  sources));
    }
  }

  private BigDecimal dose(
      Drug drug, BigDecimal dose, BigDecimal largest, String unit, Source source) {
    if (dose == null
        || (dose.signum() >= (unit.equals(STRENGTH_UNIT) ? 1 : 0)
            && dose.compareTo(largest) <= 0)) {
      return dose;
    }
    String value = Decimals.shortened(Decimals.plain(dose));
    facts.add(
        "5 rejected " + drug.key() + " " + value + " " + unit,
        source,
        sources ->
            new RejectedValue(drug.key(), value, unit, RejectionReason.IMPLAUSIBLE, sources));
    return null;
  }

  private List<Integer> daysAgo(List<LocalDate> given, Source source) {
    List<Integer> days = new ArrayList<>();
    for (LocalDate date : given.stream().distinct().sorted().toList()) {
      if (date.isAfter(at)) {
        notes.note(
            source.reference(),
            "date-in-future",
            "a dose recorded as given is dated after the evaluation date; its date is not used");
      } else {
        days.add((int) ChronoUnit.DAYS.between(date, at));
      }
    }
    return days;
  }

  private List<Integer> inDays(List<LocalDate> planned, Source source) {
    List<Integer> days = new ArrayList<>();
    for (LocalDate date : planned.stream().distinct().sorted().toList()) {
      if (date.isBefore(at)) {
        notes.note(
            source.reference(),
            "plan-in-past",
            "the planned day of a dose has passed; record whether it was given");
      } else {
        days.add((int) ChronoUnit.DAYS.between(at, date));
      }
    }
    return days;
  }
}
