package io.osteon.evaluation.alternatives;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One change of what is recorded of a case, to ask what would be said then. {@link CaseChanges}
 * applies it, {@link CaseChangeForm} reads and writes it.
 */
public sealed interface CaseChange {

  /**
   * A laboratory or vital value (weight, height, QTc interval) of a day: in place of the results of
   * the item on that day, or beside those of other days.
   *
   * @param item any but the pregnancy test, which is the finding {@code PREGNANT}
   * @param value plausible in the unit
   * @param unit accepted for the item
   * @param date on or before the evaluation date
   */
  record SetLaboratoryResult(LaboratoryItem item, BigDecimal value, Unit unit, LocalDate date)
      implements CaseChange {
    public SetLaboratoryResult {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(date, "date");
    }
  }

  /** No results of the item on a day, or none at all where {@code date} is {@code null}. */
  record RemoveLaboratoryResult(LaboratoryItem item, LocalDate date) implements CaseChange {
    public RemoveLaboratoryResult {
      Objects.requireNonNull(item, "item");
    }
  }

  /** A number of the clinical record (ECOG status, pain score and others), in its fixed unit. */
  record SetMeasurement(MeasurementName name, BigDecimal value) implements CaseChange {
    public SetMeasurement {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** The number is unknown. */
  record RemoveMeasurement(MeasurementName name) implements CaseChange {
    public RemoveMeasurement {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * A finding is present or known to be absent. What a diagnosis states stays: where the two
   * contradict each other the safe side counts, as in any case.
   */
  record SetFinding(FindingName name, boolean present) implements CaseChange {
    public SetFinding {
      Objects.requireNonNull(name, "name");
    }
  }

  /** Nobody has looked for the finding. */
  record RemoveFinding(FindingName name) implements CaseChange {
    public RemoveFinding {
      Objects.requireNonNull(name, "name");
    }
  }

  /** An event took place, on or before the evaluation date. */
  record AddEvent(EventName name, LocalDate date) implements CaseChange {
    public AddEvent {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(date, "date");
    }
  }

  /** An event is planned, on the evaluation date or later, in place of earlier plans of it. */
  record PlanEvent(EventName name, LocalDate date) implements CaseChange {
    public PlanEvent {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(date, "date");
    }
  }

  /** No such event on a day, past or planned; none at all where {@code date} is {@code null}. */
  record RemoveEvent(EventName name, LocalDate date) implements CaseChange {
    public RemoveEvent {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * An entry more on the medication list, which counts as supplied then.
   *
   * @param drug the drug key of the terminology
   * @param strength milligrams of one dose, or {@code null} when unknown
   * @param given days of past doses, on or before the evaluation date
   * @param planned days of planned doses, on or after it
   * @param stop day on which the course stopped or will stop, or {@code null}
   * @param elementalCalcium milligrams of elemental calcium a day, or {@code null}
   * @param vitaminD international units of vitamin D a day, or {@code null}
   */
  record AddMedication(
      String drug,
      BigDecimal strength,
      List<LocalDate> given,
      List<LocalDate> planned,
      LocalDate stop,
      BigDecimal elementalCalcium,
      BigDecimal vitaminD)
      implements CaseChange {
    public AddMedication {
      Objects.requireNonNull(drug, "drug");
      given = List.copyOf(given);
      planned = List.copyOf(planned);
    }
  }

  /**
   * A dose of a drug was given on a day; a drug that is not on the list comes on it.
   *
   * @param drug the drug key of the terminology
   * @param strength milligrams of one dose; {@code null} leaves that of the list
   * @param date on or before the evaluation date
   */
  record GiveMedication(String drug, BigDecimal strength, LocalDate date) implements CaseChange {
    public GiveMedication {
      Objects.requireNonNull(drug, "drug");
      Objects.requireNonNull(date, "date");
    }
  }

  /**
   * The next dose of a drug is planned for a day, in place of the doses that were planned; a drug
   * that is not on the list comes on it.
   *
   * @param drug the drug key of the terminology
   * @param strength milligrams of one dose; {@code null} leaves that of the list
   * @param date on or after the evaluation date
   */
  record PlanMedication(String drug, BigDecimal strength, LocalDate date) implements CaseChange {
    public PlanMedication {
      Objects.requireNonNull(drug, "drug");
      Objects.requireNonNull(date, "date");
    }
  }

  /**
   * A drug stops on a day; doses planned for that day and later are not given.
   *
   * @param drug a drug key, or the key of a class such as {@code intravenous-bisphosphonate}
   */
  record StopMedication(String drug, LocalDate date) implements CaseChange {
    public StopMedication {
      Objects.requireNonNull(drug, "drug");
      Objects.requireNonNull(date, "date");
    }
  }

  /**
   * A drug is not on the medication list and never was.
   *
   * @param drug a drug key, or the key of a class
   */
  record RemoveMedication(String drug) implements CaseChange {
    public RemoveMedication {
      Objects.requireNonNull(drug, "drug");
    }
  }

  /** A diagnosis, in place of earlier entries of the condition; {@code date} may be unknown. */
  record SetDiagnosis(String condition, Verification verification, LocalDate date)
      implements CaseChange {
    public SetDiagnosis {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(verification, "verification");
    }
  }

  /** The condition is not on the list of diagnoses; what it states goes with it. */
  record RemoveDiagnosis(String condition) implements CaseChange {
    public RemoveDiagnosis {
      Objects.requireNonNull(condition, "condition");
    }
  }

  /** A hypersensitivity to a drug of the terminology. */
  record AddAllergy(String agent) implements CaseChange {
    public AddAllergy {
      Objects.requireNonNull(agent, "agent");
    }
  }

  /** No such hypersensitivity. */
  record RemoveAllergy(String agent) implements CaseChange {
    public RemoveAllergy {
      Objects.requireNonNull(agent, "agent");
    }
  }

  /** A list is complete as it stands; an empty one says "known: none". */
  record SupplyList(CaseEntry.ListName list) implements CaseChange {
    public SupplyList {
      Objects.requireNonNull(list, "list");
    }
  }

  /** The items or the total of the Spinal Instability Neoplastic Score; its sources are ignored. */
  record SetSpinalInstability(SpinalInstabilityItems items) implements CaseChange {
    public SetSpinalInstability {
      Objects.requireNonNull(items, "items");
    }
  }

  /** The items or the total of the Mirels score; its sources are ignored. */
  record SetLongBoneLesion(LongBoneLesionItems items) implements CaseChange {
    public SetLongBoneLesion {
      Objects.requireNonNull(items, "items");
    }
  }

  /** The age in completed years, 0 to 130. */
  record SetAge(int years) implements CaseChange {}

  /**
   * The case is judged on another day: days are counted anew, plans whose day has passed become
   * notes. What a reader of FHIR itself left out because of the day is not in the case; to judge a
   * document on another day, read it for that day.
   */
  record SetEvaluationDate(LocalDate date) implements CaseChange {
    public SetEvaluationDate {
      Objects.requireNonNull(date, "date");
    }
  }
}
