package io.osteon.evaluation.alternatives;

import io.osteon.facts.DrugClass;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.MeasurementRange;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a change can be, before it is applied. What intake would leave out of a case with a
 * note is a violation here: a person who asks "what if" is to learn that nothing was asked.
 */
final class CaseChangeCheck {
  private static final int OLDEST = 130;
  private static final long FARTHEST_DAYS = 50_000;
  private static final BigDecimal LARGEST_STRENGTH = BigDecimal.valueOf(100_000);
  private static final BigDecimal LARGEST_CALCIUM = BigDecimal.valueOf(10_000);
  private static final BigDecimal LARGEST_VITAMIN_D = BigDecimal.valueOf(600_000);

  private final Terminology terminology;
  private final LocalDate at;
  private final List<Violation> violations = new ArrayList<>();
  private String pointer = "";

  CaseChangeCheck(Terminology terminology, LocalDate at) {
    this.terminology = terminology;
    this.at = at;
  }

  void throwIfAny() {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  /** Whether the change can be applied to these entries; what is wrong is kept. */
  boolean holds(CaseChange change, CaseEntries entries, String place) {
    int before = violations.size();
    pointer = place;
    if (change instanceof CaseChange.SetLaboratoryResult result) {
      check(result);
    } else if (change instanceof CaseChange.SetMeasurement measurement) {
      require(
          MeasurementRange.of(measurement.name()).holds(measurement.value()),
          "value",
          measurement.value().toPlainString(),
          "a value that the measurement can have: 0 to "
              + MeasurementRange.of(measurement.name()).maximum()
              + (MeasurementRange.of(measurement.name()).whole() ? ", a whole number" : ""));
    } else if (change instanceof CaseChange.AddEvent event) {
      past(event.date(), "date");
    } else if (change instanceof CaseChange.PlanEvent event) {
      ahead(event.date(), "date");
    } else if (change instanceof CaseChange.AddMedication medication) {
      check(medication);
    } else if (change instanceof CaseChange.GiveMedication dose) {
      drug(dose.drug(), "drug");
      amount(dose.strength(), "strength", LARGEST_STRENGTH, true);
      past(dose.date(), "date");
    } else if (change instanceof CaseChange.PlanMedication plan) {
      drug(plan.drug(), "drug");
      amount(plan.strength(), "strength", LARGEST_STRENGTH, true);
      ahead(plan.date(), "date");
    } else if (change instanceof CaseChange.StopMedication stop) {
      listed(stop.drug(), entries);
      near(stop.date(), "date");
    } else if (change instanceof CaseChange.RemoveMedication medication) {
      listed(medication.drug(), entries);
    } else if (change instanceof CaseChange.SetDiagnosis diagnosis) {
      condition(diagnosis.condition());
      if (diagnosis.date() != null) {
        past(diagnosis.date(), "date");
      }
    } else if (change instanceof CaseChange.RemoveDiagnosis diagnosis) {
      condition(diagnosis.condition());
    } else if (change instanceof CaseChange.AddAllergy allergy) {
      drug(allergy.agent(), "agent");
    } else {
      checkOther(change);
    }
    return violations.size() == before;
  }

  private void checkOther(CaseChange change) {
    if (change instanceof CaseChange.SetSpinalInstability score) {
      check(score.items());
    } else if (change instanceof CaseChange.SetLongBoneLesion score) {
      check(score.items());
    } else if (change instanceof CaseChange.SetAge age) {
      require(
          age.years() >= 0 && age.years() <= OLDEST,
          "years",
          String.valueOf(age.years()),
          "completed years, 0 to 130");
    } else if (change instanceof CaseChange.SetEvaluationDate moved) {
      near(moved.date(), "date");
    }
  }

  private void check(CaseChange.SetLaboratoryResult result) {
    if (result.item() == LaboratoryItem.PREGNANCY_TEST) {
      violation("item", result.item().key(), "a pregnancy is changed as a finding");
      return;
    }
    Optional<AcceptedUnit> unit = terminology.acceptedUnit(result.item(), result.unit());
    if (unit.isEmpty()) {
      violation(
          "unit",
          result.unit().ucum(),
          "one of "
              + String.join(
                  ", ",
                  terminology.acceptedUnits(result.item()).stream()
                      .map(each -> each.unit().ucum())
                      .toList()));
    } else {
      require(
          unit.get().plausible(result.value()),
          "value",
          result.value().toPlainString(),
          "a plausible value" + range(unit.get()));
    }
    past(result.date(), "date");
  }

  private static String range(AcceptedUnit unit) {
    return unit.minimum() == null || unit.maximum() == null
        ? ", not below 0"
        : ": %s to %s %s"
            .formatted(
                unit.minimum().toPlainString(), unit.maximum().toPlainString(), unit.unit().ucum());
  }

  private void check(CaseChange.AddMedication medication) {
    drug(medication.drug(), "drug");
    amount(medication.strength(), "strength", LARGEST_STRENGTH, true);
    amount(medication.elementalCalcium(), "elemental-calcium", LARGEST_CALCIUM, false);
    amount(medication.vitaminD(), "vitamin-d", LARGEST_VITAMIN_D, false);
    medication.given().forEach(day -> past(day, "given"));
    medication.planned().forEach(day -> ahead(day, "planned"));
    if (medication.stop() != null) {
      near(medication.stop(), "stop");
    }
  }

  private void check(SpinalInstabilityItems items) {
    points(items.location(), "location", Set.of(0, 1, 2, 3));
    points(items.pain(), "pain", Set.of(0, 1, 3));
    points(items.lesion(), "lesion", Set.of(0, 1, 2));
    points(items.alignment(), "alignment", Set.of(0, 2, 4));
    points(items.collapse(), "collapse", Set.of(0, 1, 2, 3));
    points(items.posterolateral(), "posterolateral", Set.of(0, 1, 3));
    total(items.total(), 0, 18);
  }

  private void check(LongBoneLesionItems items) {
    points(items.site(), "site", Set.of(1, 2, 3));
    points(items.pain(), "pain", Set.of(1, 2, 3));
    points(items.lesion(), "lesion", Set.of(1, 2, 3));
    points(items.size(), "size", Set.of(1, 2, 3));
    total(items.total(), 4, 12);
  }

  private void points(Integer points, String item, Set<Integer> possible) {
    require(
        points == null || possible.contains(points),
        item,
        String.valueOf(points),
        "one of " + possible.stream().sorted().toList());
  }

  private void total(Integer total, int least, int most) {
    require(
        total == null || total >= least && total <= most,
        "total",
        String.valueOf(total),
        "a whole number from %d to %d".formatted(least, most));
  }

  private void amount(BigDecimal amount, String field, BigDecimal largest, boolean aboveNothing) {
    require(
        amount == null
            || amount.signum() >= (aboveNothing ? 1 : 0) && amount.compareTo(largest) <= 0,
        field,
        amount == null ? "" : amount.toPlainString(),
        (aboveNothing ? "a number above 0, at most " : "a number from 0 to ") + largest);
  }

  private void drug(String key, String field) {
    require(terminology.drug(key).isPresent(), field, key, "a drug key of the terminology");
  }

  private void condition(String key) {
    require(
        terminology.condition(key).isPresent(),
        "condition",
        key,
        "a condition key of the terminology");
  }

  private void listed(String key, CaseEntries entries) {
    boolean known =
        terminology.drug(key).isPresent() || Key.parse(key, DrugClass.values()).isPresent();
    require(known, "drug", key, "a drug key of the terminology, or the key of a class");
    if (known) {
      require(
          entries.all().stream().anyMatch(entry -> entries.isMedication(entry, key)),
          "drug",
          key,
          "a drug of the medication list");
    }
  }

  private void past(LocalDate date, String field) {
    require(!date.isAfter(at), field, date.toString(), "a day on or before the evaluation date");
    near(date, field);
  }

  private void ahead(LocalDate date, String field) {
    require(!date.isBefore(at), field, date.toString(), "a day on or after the evaluation date");
    near(date, field);
  }

  private void near(LocalDate date, String field) {
    require(
        Math.abs(ChronoUnit.DAYS.between(at, date)) <= FARTHEST_DAYS
            && date.getYear() > 1800
            && date.getYear() < 2300,
        field,
        date.toString(),
        "a day that can be");
  }

  private void require(boolean right, String field, String value, String expected) {
    if (!right) {
      violation(field, value, expected);
    }
  }

  private void violation(String field, String value, String expected) {
    violations.add(new Violation(pointer + "/" + field, value, "expected " + expected));
  }
}
