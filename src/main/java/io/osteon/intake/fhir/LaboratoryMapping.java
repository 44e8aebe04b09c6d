package io.osteon.intake.fhir;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.intake.fhir.Codes.LaboratoryReading;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.ObservationResource;
import io.osteon.intake.fhir.resource.ObservationResource.Item;
import io.osteon.intake.fhir.resource.ObservedValue;
import io.osteon.intake.fhir.resource.Quantity;
import io.osteon.intake.fhir.resource.ReferenceRange;
import io.osteon.rulebase.terminology.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Laboratory and vital values. The number and the unit go on exactly as written; whether they fit
 * each other is checked where all formats meet.
 */
final class LaboratoryMapping {
  static final String LIMIT = "limit-not-a-number";
  static final String LIMIT_MESSAGE =
      "the result is only known to lie above or below the value; not used as a number";

  private final CaseContext context;

  LaboratoryMapping(CaseContext context) {
    this.context = context;
  }

  void map(LaboratoryReading reading, Item item, LocalDate date, Entry<ObservationResource> entry) {
    ObservedValue value = item.value();
    if (reading.item() == LaboratoryItem.PREGNANCY_TEST) {
      pregnancyTest(item, date, entry);
    } else if (value.quantity() != null) {
      quantity(reading, item, date, entry);
    } else if (value.number() != null) {
      Property property = reading.code() == null ? null : reading.code().property();
      add(reading.item(), property, value.number().toPlainString(), null, date, entry);
    } else if (!value.isEmpty()) {
      context.note(
          entry,
          "value-not-a-quantity",
          "the result of " + reading.item().key() + " is not a Quantity; not used");
    }
  }

  private void quantity(
      LaboratoryReading reading, Item item, LocalDate date, Entry<ObservationResource> entry) {
    Quantity quantity = item.value().quantity();
    if (quantity.value() == null) {
      return;
    }
    if (quantity.isLimit()) {
      context.note(entry, LIMIT, LIMIT_MESSAGE);
      return;
    }
    ReferenceRange range = range(item.ranges());
    Property property = reading.code() == null ? null : reading.code().property();
    String unit =
        contradicts(quantity, property)
            ? quantity.unit() + " / " + quantity.code()
            : quantity.unitAsWritten();
    String low = range == null ? null : limit(range.low(), unit, entry);
    String high = range == null ? null : limit(range.high(), unit, entry);
    context
        .assembler()
        .laboratory(
            reading.item(),
            property,
            quantity.value().toPlainString(),
            unit,
            date,
            low,
            high,
            entry.source());
  }

  /**
   * Words and code of the unit are two different units, and the code of what was measured does not
   * tell which of them is meant: then nobody knows what the number says.
   */
  private boolean contradicts(Quantity quantity, Property property) {
    if (quantity.unit() == null || quantity.code() == null) {
      return false;
    }
    Unit words = context.codes().terminology().unit(quantity.unit()).orElse(null);
    Unit code = context.codes().terminology().unit(quantity.code()).orElse(null);
    return words != null
        && code != null
        && words != code
        && (property == null || property.admits(words) || !property.admits(code));
  }

  /** The only range of normal values; of several nobody can say which one applies. */
  private static ReferenceRange range(List<ReferenceRange> ranges) {
    ReferenceRange only = null;
    for (ReferenceRange range : ranges) {
      if (range.normal()) {
        if (only != null) {
          return null;
        }
        only = range;
      }
    }
    return only;
  }

  private String limit(Quantity limit, String unit, Entry<ObservationResource> entry) {
    if (limit == null || limit.value() == null) {
      return null;
    }
    if (!sameUnit(limit.unitAsWritten(), unit)) {
      context.note(
          entry,
          "limits-not-used",
          "the reference range is not in the unit of the value; the default limits apply");
      return null;
    }
    return limit.value().toPlainString();
  }

  private boolean sameUnit(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    return one.equals(other)
        || (context.codes().terminology().unit(one).isPresent()
            && Objects.equals(
                context.codes().terminology().unit(one),
                context.codes().terminology().unit(other)));
  }

  private void pregnancyTest(Item item, LocalDate date, Entry<ObservationResource> entry) {
    Concept answer = item.value().concept() == null ? Concept.NONE : item.value().concept();
    Boolean positive =
        item.value().bool() != null
            ? item.value().bool()
            : context.codes().yesOrNo(answer).orElse(null);
    for (Concept interpretation : item.interpretation()) {
      if (positive == null) {
        positive = context.codes().yesOrNo(interpretation).orElse(null);
      }
    }
    if (positive != null) {
      pregnancy(positive, date, entry);
    } else {
      String text = item.value().text() == null ? answer.text() : item.value().text();
      add(LaboratoryItem.PREGNANCY_TEST, null, text, null, date, entry);
    }
  }

  /** The answer of a pregnancy test, or a statement that counts for as long as one. */
  void pregnancy(boolean pregnant, LocalDate date, Entry<ObservationResource> entry) {
    String result = pregnant ? "positive" : "negative";
    add(LaboratoryItem.PREGNANCY_TEST, null, result, null, date, entry);
  }

  private void add(
      LaboratoryItem item,
      Property property,
      String value,
      String unit,
      LocalDate date,
      Entry<ObservationResource> entry) {
    context.assembler().laboratory(item, property, value, unit, date, null, null, entry.source());
  }
}
