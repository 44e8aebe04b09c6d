package io.osteon.intake;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Property;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Checks a laboratory or vital value: its unit, its kind of quantity, its plausibility and its
 * date, in this order. The first failure rejects the value; nothing is converted or repaired.
 */
final class LaboratoryChecks {
  private final Terminology terminology;
  private final LocalDate at;
  private final FactSet facts;
  private final NoteSink notes;

  LaboratoryChecks(Terminology terminology, LocalDate at, FactSet facts, NoteSink notes) {
    this.terminology = terminology;
    this.at = at;
    this.facts = facts;
    this.notes = notes;
  }

  void add(
      LaboratoryItem item,
      Property property,
      String written,
      String unitWritten,
      LocalDate date,
      String lower,
      String upper,
      Source source) {
    Optional<BigDecimal> value = Decimals.parse(written);
    if (value.isEmpty()) {
      notes.note(
          source.reference(),
          "not-a-number",
          "the value of " + item.key() + " is not a decimal number; not used");
      return;
    }
    String unitText = unitWritten == null ? "" : unitWritten.strip();
    Optional<AcceptedUnit> accepted = accepted(item, property, unitText);
    RejectionReason reason = rejection(accepted, unitText, value.get(), day(item, date));
    if (reason == null) {
      addResult(item, value.get(), accepted.get(), day(item, date), lower, upper, source);
    } else {
      reject(item.key(), written.strip(), unitText, reason, source);
    }
  }

  private Optional<AcceptedUnit> accepted(LaboratoryItem item, Property property, String unitText) {
    Optional<Unit> unit = unitText.isEmpty() ? dimensionless(item) : terminology.unit(unitText);
    return unit.filter(u -> property == null || property.admits(u))
        .flatMap(u -> terminology.acceptedUnit(item, u));
  }

  /** A missing unit is no unit only for an item that has none. */
  private Optional<Unit> dimensionless(LaboratoryItem item) {
    List<AcceptedUnit> units = terminology.acceptedUnits(item);
    return units.size() == 1 && units.get(0).unit() == Unit.ONE
        ? Optional.of(Unit.ONE)
        : Optional.empty();
  }

  /** A baseline stands for the time before treatment: its own day does not matter. */
  private LocalDate day(LaboratoryItem item, LocalDate date) {
    return date == null && item == LaboratoryItem.CREATININE_BASELINE ? at : date;
  }

  private RejectionReason rejection(
      Optional<AcceptedUnit> accepted, String unitText, BigDecimal value, LocalDate date) {
    if (accepted.isEmpty()) {
      return unitText.isEmpty() ? RejectionReason.UNIT_MISSING : RejectionReason.UNIT_NOT_ACCEPTED;
    }
    if (!accepted.get().plausible(value)) {
      return RejectionReason.IMPLAUSIBLE;
    }
    if (date == null) {
      return RejectionReason.DATE_MISSING;
    }
    return date.isAfter(at) ? RejectionReason.DATE_IN_FUTURE : null;
  }

  private void addResult(
      LaboratoryItem item,
      BigDecimal value,
      AcceptedUnit unit,
      LocalDate date,
      String lowerWritten,
      String upperWritten,
      Source source) {
    BigDecimal lower = limit(lowerWritten, unit);
    BigDecimal upper = limit(upperWritten, unit);
    boolean crossed = lower != null && upper != null && lower.compareTo(upper) >= 0;
    if (crossed || unused(lowerWritten, lower) || unused(upperWritten, upper)) {
      notes.note(
          source.reference(),
          "limits-not-used",
          "the laboratory's limits of " + item.key() + " cannot be right; the defaults apply");
    }
    BigDecimal low = crossed ? null : lower;
    BigDecimal high = crossed ? null : upper;
    facts.add(
        key(item, date, value, unit.unit(), low, high),
        source,
        sources ->
            new LaboratoryResult(
                item,
                value,
                unit.unit(),
                date,
                (int) ChronoUnit.DAYS.between(date, at),
                low,
                high,
                sources));
  }

  private static String key(
      LaboratoryItem item,
      LocalDate date,
      BigDecimal value,
      Unit unit,
      BigDecimal low,
      BigDecimal high) {
    return "3 laboratory "
        + item.key()
        + ' '
        + date
        + ' '
        + Decimals.plain(value)
        + ' '
        + unit.ucum()
        + ' '
        + Decimals.plain(low)
        + ' '
        + Decimals.plain(high);
  }

  private static BigDecimal limit(String written, AcceptedUnit unit) {
    return Decimals.parse(written).filter(unit::plausible).orElse(null);
  }

  private static boolean unused(String written, BigDecimal limit) {
    return written != null && limit == null;
  }

  private void reject(
      String item, String value, String unit, RejectionReason reason, Source source) {
    String shortValue = Decimals.shortened(value);
    String shortUnit = Decimals.shortened(unit);
    facts.add(
        "5 rejected " + item + " " + shortValue + " " + shortUnit + " " + reason,
        source,
        sources -> new RejectedValue(item, shortValue, shortUnit, reason, sources));
  }
}
