package io.osteon.intake;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Verification;
import io.osteon.rulebase.terminology.Property;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One entry of a case as a reader handed it over, with calendar dates and before any check. A case
 * keeps its entries, so that it can be assembled again with one of them changed: every check is
 * then made again as for a case that came so.
 */
public sealed interface CaseEntry
    permits CaseEntry.Person,
        CaseEntry.BirthDate,
        CaseEntry.SuppliedList,
        CaseEntry.DiagnosisEntry,
        CaseEntry.LaboratoryEntry,
        CaseEntry.FindingEntry,
        CaseEntry.MeasurementEntry,
        CaseEntry.EventEntry,
        CaseEntry.SpinalInstabilityEntry,
        CaseEntry.LongBoneLesionEntry,
        CaseEntry.AllergyEntry,
        CaseEntry.StageEntry,
        CaseEntry.BoneSiteEntry,
        CaseEntry.NoteEntry,
        MedicationEntry {

  /**
   * What is known about the person; {@code null} where unknown.
   *
   * @param years completed years that are certain
   * @param mostYears completed years that are possible, the same where the age is known
   */
  record Person(Integer years, Integer mostYears, Sex sex, Source source) implements CaseEntry {
    public Person {
      Objects.requireNonNull(source, "source");
    }

    /** A person whose age is known, or unknown altogether. */
    public Person(Integer years, Sex sex, Source source) {
      this(years, years, sex, source);
    }
  }

  /** The birth date of the person. */
  record BirthDate(LocalDate date, Source source) implements CaseEntry {
    public BirthDate {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(source, "source");
    }
  }

  /** The lists of which it matters whether they were supplied. */
  enum ListName {
    DIAGNOSES,
    MEDICATIONS,
    ALLERGIES
  }

  /** A list was supplied, even if empty. */
  record SuppliedList(ListName list) implements CaseEntry {
    public SuppliedList {
      Objects.requireNonNull(list, "list");
    }
  }

  /** A diagnosis; {@code date} is {@code null} when unknown. */
  record DiagnosisEntry(String condition, Verification verification, LocalDate date, Source source)
      implements CaseEntry {
    public DiagnosisEntry {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(verification, "verification");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * A laboratory or vital value.
   *
   * @param property the kind of quantity of its code, {@code null} when it came without a code
   * @param value as written
   * @param unit as written, {@code null} when there was none
   * @param date day of sampling, {@code null} when unknown
   * @param lower the laboratory's lower limit as written, {@code null} when there was none
   * @param upper the laboratory's upper limit as written, {@code null} when there was none
   */
  record LaboratoryEntry(
      LaboratoryItem item,
      Property property,
      String value,
      String unit,
      LocalDate date,
      String lower,
      String upper,
      Source source)
      implements CaseEntry {
    public LaboratoryEntry {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(source, "source");
    }
  }

  /** A finding, present or known to be absent. */
  record FindingEntry(FindingName name, boolean present, Source source) implements CaseEntry {
    public FindingEntry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(source, "source");
    }
  }

  /** A number of the clinical record as written; {@code date} is {@code null} when unknown. */
  record MeasurementEntry(MeasurementName name, String value, LocalDate date, Source source)
      implements CaseEntry {
    public MeasurementEntry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * An event.
   *
   * @param planned recorded as a plan; otherwise its date says whether it is past
   */
  record EventEntry(EventName name, LocalDate date, boolean planned, Source source)
      implements CaseEntry {
    public EventEntry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(source, "source");
    }
  }

  /** The items or the total of the Spinal Instability Neoplastic Score. */
  record SpinalInstabilityEntry(SpinalInstabilityItems items) implements CaseEntry {
    public SpinalInstabilityEntry {
      Objects.requireNonNull(items, "items");
    }
  }

  /** The items or the total of the Mirels score. */
  record LongBoneLesionEntry(LongBoneLesionItems items) implements CaseEntry {
    public LongBoneLesionEntry {
      Objects.requireNonNull(items, "items");
    }
  }

  /** A hypersensitivity to a drug key, or to {@code bisphosphonate} for the class. */
  record AllergyEntry(String agent, Source source) implements CaseEntry {
    public AllergyEntry {
      Objects.requireNonNull(agent, "agent");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * A stage as the record words it, for people: no rule reads it, and it becomes no fact.
   *
   * @param words as written, for example "American Joint Committee on Cancer stage IIIC"
   * @param date day of the assessment, {@code null} when unknown
   */
  record StageEntry(String words, LocalDate date, Source source) implements CaseEntry {
    public StageEntry {
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * Where a bone metastasis is, as the record words it, for people: no rule reads it, and it
   * becomes no fact.
   *
   * @param words as written, for example "left femur"
   */
  record BoneSiteEntry(String words, Source source) implements CaseEntry {
    public BoneSiteEntry {
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(source, "source");
    }
  }

  /** Something that the reader left out or read only in part. */
  record NoteEntry(InputNote note) implements CaseEntry {
    public NoteEntry {
      Objects.requireNonNull(note, "note");
    }
  }
}
