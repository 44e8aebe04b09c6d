package io.osteon.intake;

import io.osteon.facts.Allergy;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.Fact;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Verification;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.Property;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Turns what a reader found into the facts of a case: the one place where all formats meet.
 *
 * <p>It checks units, plausibility and dates, counts days from the evaluation date, and merges
 * entries that say the same. A value that cannot be right becomes a {@link
 * io.osteon.facts.RejectedValue}; anything else that is left out becomes an {@link InputNote}. It
 * never converts, never guesses, and never throws because of what a sender wrote. The order of the
 * calls does not matter for the facts. What was handed over is kept as {@link CaseEntry}, so that a
 * case can be assembled again with an entry changed.
 *
 * <p>For one case and one thread.
 */
public final class CaseAssembler {
  /** The code of the note about a birth date that leaves the age open. */
  public static final String PARTIAL_BIRTH_DATE = "partial-birth-date";

  /** What that note says. */
  public static final String PARTIAL_BIRTH_DATE_MEANS =
      "the birth date is not known to the day; the completed years that are certain count, the true"
          + " age may be one more; the clearance is computed with that one, which is the lower and"
          + " safer";

  private static final int OLDEST_AGE = 130;

  private final Terminology terminology;
  private final LocalDate at;
  private final List<CaseEntry> entries = new ArrayList<>();
  private final FactSet facts = new FactSet();
  private final TreeSet<InputNote> notes = new TreeSet<>(NoteOrder.INSTANCE);
  private final LaboratoryChecks laboratoryChecks;
  private final FindingSet findings;
  private final MeasurementSet measurements;
  private final MedicationChecks medicationChecks;
  private final ConditionEffects conditionEffects = new ConditionEffects(this);
  private final TreeSet<Source> patientSources = new TreeSet<>();
  private Integer age;
  private Integer oldestAge;
  private Sex sex;
  private boolean diagnosesKnown;
  private boolean medicationsKnown;
  private boolean allergiesKnown;

  /**
   * Starts an empty case, in which everything is unknown.
   *
   * @param terminology what keys and units mean
   * @param at the evaluation date
   */
  public CaseAssembler(Terminology terminology, LocalDate at) {
    this.terminology = Objects.requireNonNull(terminology, "terminology");
    this.at = Objects.requireNonNull(at, "at");
    laboratoryChecks = new LaboratoryChecks(terminology, at, facts, this::noteChecked);
    findings = new FindingSet(this::noteChecked);
    measurements = new MeasurementSet(at, facts, this::noteChecked);
    medicationChecks = new MedicationChecks(terminology, at, facts, this::noteChecked);
  }

  /** The evaluation date. */
  public LocalDate at() {
    return at;
  }

  /**
   * Records what is known about the person; a {@code null} leaves what another call recorded.
   *
   * @param years completed years, or {@code null} when unknown
   * @param administrativeSex or {@code null} when unknown
   */
  public void patient(Integer years, Sex administrativeSex, Source source) {
    add(new CaseEntry.Person(years, administrativeSex, source));
  }

  private void takePatient(Integer years, Integer mostYears, Sex administrativeSex, Source source) {
    patientSources.add(source);
    if (years != null) {
      if (years < 0 || years > OLDEST_AGE) {
        noteChecked(
            source.reference(), "implausible-age", "an age must lie between 0 and 130; not used");
      } else {
        age = years;
        oldestAge = Math.min(mostYears, OLDEST_AGE);
      }
    }
    sex = administrativeSex == null ? sex : administrativeSex;
  }

  /** Records the birth date; the age is counted in completed years on the evaluation date. */
  public void birthDate(LocalDate birthDate, Source source) {
    add(new CaseEntry.BirthDate(birthDate, source));
  }

  private void takeBirthDate(LocalDate birthDate, Source source) {
    if (birthDate.isAfter(at)) {
      patientSources.add(source);
      noteChecked(
          source.reference(),
          "date-in-future",
          "the birth date lies after the evaluation date; the age is unknown");
    } else {
      int years = completedYears(birthDate);
      takePatient(years, years, null, source);
    }
  }

  /** More than three digits are no age, and are refused as one. */
  private int completedYears(LocalDate birthDate) {
    return (int) Math.max(0, Math.min(999, ChronoUnit.YEARS.between(birthDate, at)));
  }

  /**
   * Records a birth date that may be known to the month or the year only, see {@link
   * io.osteon.facts.Patient}.
   *
   * @return whether the age is open by one year
   */
  public boolean birthDate(PartialDate birthDate, Source source) {
    if (birthDate.earliest().equals(birthDate.latest()) || birthDate.earliest().isAfter(at)) {
      birthDate(birthDate.earliest(), source);
      return false;
    }
    int certain = completedYears(birthDate.latest());
    int possible = completedYears(birthDate.earliest());
    add(new CaseEntry.Person(certain, possible, null, source));
    return certain != possible;
  }

  /** A list of diagnoses was supplied, even if empty. */
  public void diagnosesSupplied() {
    add(new CaseEntry.SuppliedList(CaseEntry.ListName.DIAGNOSES));
  }

  /** A list of medications was supplied, even if empty. */
  public void medicationsSupplied() {
    add(new CaseEntry.SuppliedList(CaseEntry.ListName.MEDICATIONS));
  }

  /** A list of allergies was supplied, even if empty. */
  public void allergiesSupplied() {
    add(new CaseEntry.SuppliedList(CaseEntry.ListName.ALLERGIES));
  }

  /**
   * Records a diagnosis and the findings and events that it states, see {@link ConditionEffects}.
   *
   * @param condition a concept key of the terminology
   * @param date day of diagnosis, or {@code null} when unknown
   * @throws IllegalArgumentException when the terminology does not know the key
   */
  public void diagnosis(
      String condition, Verification verification, LocalDate date, Source source) {
    add(new CaseEntry.DiagnosisEntry(condition, verification, date, source));
  }

  private void takeDiagnosis(
      String condition, Verification verification, LocalDate date, Source source) {
    Condition concept =
        terminology
            .condition(condition)
            .orElseThrow(() -> new IllegalArgumentException("no such condition: " + condition));
    LocalDate past = date;
    if (date != null && date.isAfter(at)) {
      noteChecked(
          source.reference(),
          "date-in-future",
          "the diagnosis is dated after the evaluation date; its date is taken as unknown");
      past = null;
    }
    addDiagnosis(concept, verification, past, source);
    conditionEffects.apply(condition, verification, past, source);
  }

  private void addDiagnosis(
      Condition concept, Verification verification, LocalDate date, Source source) {
    facts.addEarliest(
        "2 diagnosis " + concept.key() + " " + verification,
        date,
        source,
        (day, sources) ->
            new Diagnosis(
                concept.key(), concept.category(), verification, day, daysAgo(day), sources));
  }

  private Integer daysAgo(LocalDate day) {
    return day == null ? null : (int) ChronoUnit.DAYS.between(day, at);
  }

  /**
   * Records a laboratory or vital value after checking it.
   *
   * @param property the kind of quantity of its code, or {@code null} when it came without a code
   * @param value the number as written; for the pregnancy test {@code positive} or {@code negative}
   * @param unit as written, or {@code null} when there was none
   * @param date day of sampling, or {@code null} when unknown
   * @param lower the laboratory's lower limit in the same unit, or {@code null}
   * @param upper the laboratory's upper limit in the same unit, or {@code null}
   */
  public void laboratory(
      LaboratoryItem item,
      Property property,
      String value,
      String unit,
      LocalDate date,
      String lower,
      String upper,
      Source source) {
    add(new CaseEntry.LaboratoryEntry(item, property, value, unit, date, lower, upper, source));
  }

  private void takeLaboratory(CaseEntry.LaboratoryEntry entry) {
    if (entry.item() == LaboratoryItem.PREGNANCY_TEST) {
      PregnancyTest.read(entry.value(), entry.date(), at, entry.source(), this);
    } else {
      laboratoryChecks.add(
          entry.item(),
          entry.property(),
          entry.value(),
          entry.unit(),
          entry.date(),
          entry.lower(),
          entry.upper(),
          entry.source());
    }
  }

  /** Records a finding as present or known to be absent. */
  public void finding(FindingName name, boolean present, Source source) {
    add(new CaseEntry.FindingEntry(name, present, source));
  }

  /** Records a finding that another entry states: no entry of its own. */
  void findingStated(FindingName name, boolean present, Source source) {
    findings.add(name, present, source);
  }

  /**
   * Records a number of the clinical record; the newest of several counts.
   *
   * @param value the number as written, in the unit of the name
   * @param date or {@code null} when unknown, which counts as older than any date
   */
  public void measurement(MeasurementName name, String value, LocalDate date, Source source) {
    add(new CaseEntry.MeasurementEntry(name, value, date, source));
  }

  /** Records an event; on or before the evaluation date it is past, after it planned. */
  public void event(EventName name, LocalDate date, Source source) {
    add(new CaseEntry.EventEntry(name, date, false, source));
  }

  /** Records an event that another entry states: no entry of its own. */
  void eventStated(EventName name, LocalDate date, Source source) {
    if (date.isAfter(at)) {
      takePlannedEvent(name, date, source);
      return;
    }
    facts.add(
        "6 event " + name + " " + date,
        source,
        sources -> new PastEvent(name, date, (int) ChronoUnit.DAYS.between(date, at), sources));
  }

  /** Records that an event is planned; when its day has passed, only a note is left. */
  public void plannedEvent(EventName name, LocalDate date, Source source) {
    add(new CaseEntry.EventEntry(name, date, true, source));
  }

  private void takePlannedEvent(EventName name, LocalDate date, Source source) {
    if (date.isBefore(at)) {
      noteChecked(
          source.reference(),
          "plan-in-past",
          "the planned day has passed; record whether it took place");
      return;
    }
    facts.add(
        "6 planned " + name + " " + date,
        source,
        sources -> new PlannedEvent(name, date, (int) ChronoUnit.DAYS.between(at, date), sources));
  }

  /** Records the items or the total of the Spinal Instability Neoplastic Score; the last counts. */
  public void spinalInstability(SpinalInstabilityItems items) {
    add(new CaseEntry.SpinalInstabilityEntry(items));
  }

  /** Records the items or the total of the Mirels score; the last counts. */
  public void longBoneLesion(LongBoneLesionItems items) {
    add(new CaseEntry.LongBoneLesionEntry(items));
  }

  /**
   * Records a hypersensitivity.
   *
   * @param agent a drug key of the terminology, or {@code bisphosphonate} for the class
   */
  public void allergy(String agent, Source source) {
    add(new CaseEntry.AllergyEntry(agent, source));
  }

  /**
   * Records an entry of the medication list; a fixed combination counts as each of its components.
   *
   * @throws IllegalArgumentException when the terminology does not know the drug
   */
  public void medication(MedicationEntry entry) {
    add(entry);
  }

  /**
   * Records a stage for people to read; it becomes no fact.
   *
   * @param words as the record has them
   * @param date day of the assessment, or {@code null} when unknown
   */
  public void stage(String words, LocalDate date, Source source) {
    add(new CaseEntry.StageEntry(words, date, source));
  }

  /**
   * Records where a bone metastasis is, for people to read; it becomes no fact.
   *
   * @param words as the record has them
   */
  public void boneSite(String words, Source source) {
    add(new CaseEntry.BoneSiteEntry(words, source));
  }

  /** Records that something was left out or read only in part. */
  public void note(String location, String code, String message) {
    add(new CaseEntry.NoteEntry(new InputNote(location, code, message)));
  }

  /** Records what the checks of an entry have to say: no entry of its own. */
  void noteChecked(String location, String code, String message) {
    notes.add(new InputNote(location, code, message));
  }

  /**
   * Records an entry as the method of its kind does.
   *
   * @throws IllegalArgumentException when the terminology does not know its key
   */
  public void add(CaseEntry entry) {
    entries.add(entry);
    if (entry instanceof CaseEntry.Person person) {
      takePatient(person.years(), person.mostYears(), person.sex(), person.source());
    } else if (entry instanceof CaseEntry.BirthDate birth) {
      takeBirthDate(birth.date(), birth.source());
    } else if (entry instanceof CaseEntry.SuppliedList supplied) {
      takeList(supplied.list());
    } else if (entry instanceof CaseEntry.DiagnosisEntry diagnosis) {
      takeDiagnosis(
          diagnosis.condition(), diagnosis.verification(), diagnosis.date(), diagnosis.source());
    } else if (entry instanceof CaseEntry.LaboratoryEntry laboratory) {
      takeLaboratory(laboratory);
    } else if (entry instanceof CaseEntry.FindingEntry finding) {
      findingStated(finding.name(), finding.present(), finding.source());
    } else if (entry instanceof CaseEntry.MeasurementEntry measurement) {
      measurements.add(
          measurement.name(), measurement.value(), measurement.date(), measurement.source());
    } else if (entry instanceof CaseEntry.EventEntry event) {
      takeEvent(event);
    } else if (entry instanceof MedicationEntry medication) {
      medicationChecks.add(medication);
    } else {
      takeOther(entry);
    }
  }

  private void takeOther(CaseEntry entry) {
    if (entry instanceof CaseEntry.SpinalInstabilityEntry score) {
      facts.put("7 spinal instability", score.items());
    } else if (entry instanceof CaseEntry.LongBoneLesionEntry score) {
      facts.put("7 long bone lesion", score.items());
    } else if (entry instanceof CaseEntry.AllergyEntry allergy) {
      facts.add(
          "8 allergy " + allergy.agent(),
          allergy.source(),
          sources -> new Allergy(allergy.agent(), sources));
    } else if (entry instanceof CaseEntry.NoteEntry note) {
      notes.add(note.note());
    }
  }

  private void takeList(CaseEntry.ListName list) {
    switch (list) {
      case DIAGNOSES -> diagnosesKnown = true;
      case MEDICATIONS -> medicationsKnown = true;
      case ALLERGIES -> allergiesKnown = true;
    }
  }

  private void takeEvent(CaseEntry.EventEntry event) {
    if (event.planned()) {
      takePlannedEvent(event.name(), event.date(), event.source());
    } else {
      eventStated(event.name(), event.date(), event.source());
    }
  }

  /** The case with all that was recorded so far. */
  public PatientCase assemble() {
    List<Fact> all = new ArrayList<>();
    all.add(new Patient(age, oldestAge, sex, List.copyOf(patientSources)));
    all.add(new RecordedLists(diagnosesKnown, medicationsKnown, allergiesKnown));
    FactSet complete = facts.copy();
    findings.addTo(complete);
    measurements.addTo(complete);
    all.addAll(complete.inOrder());
    return new PatientCase(at, all, List.copyOf(notes), entries);
  }
}
