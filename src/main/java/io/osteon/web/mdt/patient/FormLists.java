package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.CaseNames;
import io.osteon.web.mdt.form.TypedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes the lists of a form into a case: laboratory results, drugs, allergies, events. A list says
 * for itself whether nobody asked ({@code unknown}), nothing is there ({@code none}), or its rows
 * are all there is ({@code listed}); rows never decide it.
 */
final class FormLists {
  static final String UNKNOWN = "unknown";
  static final String NONE = "none";
  static final String LISTED = "listed";

  private final FormReading reading;
  private final FormVocabulary vocabulary;
  private final ObjectNode document;

  FormLists(FormReading reading, FormVocabulary vocabulary, ObjectNode document) {
    this.reading = reading;
    this.vocabulary = vocabulary;
    this.document = document;
  }

  /**
   * Whether the rows of a list are to be written: its choice says so, or that there are none.
   *
   * @param choice field in which the person says what is known
   * @param filled something is typed in the rows
   */
  boolean supplied(String choice, boolean filled) {
    String said = reading.form().value(choice);
    switch (said) {
      case NONE -> {
        if (filled) {
          reading.problem(choice, FormProblem.LISTED_BUT_NONE);
        }
        return true;
      }
      case LISTED -> {
        if (!filled) {
          reading.problem(choice, FormProblem.NOTHING_LISTED);
        }
        return true;
      }
      default -> {
        if (filled) {
          reading.problem(choice, FormProblem.LISTED_BUT_UNKNOWN);
        }
        return false;
      }
    }
  }

  void laboratoryResults() {
    ArrayNode results = document.arrayNode();
    for (TypedRow row : reading.form().rows("laboratory")) {
      if (row.hasAny("value", "lower", "upper")) {
        String pointer = "/laboratoryResults/" + results.size();
        laboratoryResult(row, pointer, results.addObject());
      }
    }
    if (!results.isEmpty()) {
      document.set("laboratoryResults", results);
    }
  }

  private void laboratoryResult(TypedRow row, String pointer, ObjectNode result) {
    String item = row.value("item");
    reading.place(pointer, row.name("value"));
    if (CaseNames.ITEMS.containsKey(item)) {
      result.put("item", item);
      reading.place(pointer + "/item", row.name("item"));
    } else {
      reading.problem(row.name("item"), FormProblem.ITEM);
    }
    boolean inWords = item.equals("pregnancyTest");
    if (inWords) {
      testResult(row, result);
    } else if (row.value("value").isEmpty()) {
      reading.problem(row.name("value"), FormProblem.VALUE);
    } else {
      reading.number(row.name("value")).ifPresent(value -> result.put("value", value));
    }
    String unit = row.value("unit");
    if (!unit.isEmpty()) {
      result.put("unit", unit);
      reading.place(pointer + "/unit", row.name("unit"));
    } else if (!inWords) {
      vocabulary
          .onlyUnit(item)
          .ifPresentOrElse(
              only -> result.put("unit", only),
              () -> reading.problem(row.name("unit"), FormProblem.UNIT));
    }
    sampled(row, item, pointer, result);
    limit(row, "lower", "lowerLimit", pointer, result);
    limit(row, "upper", "upperLimit", pointer, result);
  }

  private void testResult(TypedRow row, ObjectNode result) {
    String value = row.value("value");
    if (value.equals("positive") || value.equals("negative")) {
      result.put("value", value);
    } else {
      reading.problem(row.name("value"), FormProblem.CHOOSE);
    }
  }

  /** The day of sampling: the row's own, or else the one that stands above the table. */
  private void sampled(TypedRow row, String item, String pointer, ObjectNode result) {
    String field = row.value("date").isEmpty() ? "laboratory-date" : row.name("date");
    if (reading.has(field)) {
      reading.date(field).ifPresent(date -> result.put("date", date.toString()));
      reading.place(pointer + "/date", row.name("date"));
    } else if (!item.equals("creatinineBaseline")) {
      reading.problem(row.name("date"), FormProblem.LABORATORY_DATE);
    }
  }

  private void limit(TypedRow row, String part, String name, String pointer, ObjectNode result) {
    reading
        .number(row.name(part))
        .ifPresent(
            limit -> {
              result.put(name, limit);
              reading.place(pointer + "/" + name, row.name(part));
            });
  }

  void medications() {
    List<TypedRow> rows =
        reading.form().rows("medication").stream()
            .filter(row -> row.hasAny("drug", "strength", "given", "planned", "stopped", "daily"))
            .toList();
    ArrayNode medications = document.arrayNode();
    for (TypedRow row : rows) {
      String pointer = "/medications/" + medications.size();
      medication(row, pointer, medications.addObject());
    }
    if (supplied("medications", !rows.isEmpty())) {
      document.set("medications", medications);
    }
  }

  private void medication(TypedRow row, String pointer, ObjectNode medication) {
    reading.place(pointer, row.name("drug"));
    drug(row, medication);
    reading
        .number(row.name("strength"))
        .ifPresent(mg -> quantity(medication.putObject("strength"), mg, "mg"));
    reading.place(pointer + "/strength", row.name("strength"));
    days(row, "given", pointer, medication);
    days(row, "planned", pointer, medication);
    reading.date(row.name("stopped")).ifPresent(date -> medication.put("stopped", date.toString()));
    reading.place(pointer + "/stopped", row.name("stopped"));
    daily(row, pointer, medication);
  }

  private void drug(TypedRow row, ObjectNode medication) {
    String name = row.value("drug");
    if (name.isEmpty()) {
      reading.problem(row.name("drug"), FormProblem.DRUG);
      return;
    }
    Optional<String> key = vocabulary.drug(name);
    medication.put(key.isPresent() ? "drug" : "name", key.orElse(name));
  }

  private void days(TypedRow row, String part, String pointer, ObjectNode medication) {
    List<LocalDate> dates = reading.dates(row.name(part));
    if (!dates.isEmpty()) {
      ArrayNode days = medication.putArray(part);
      dates.forEach(date -> days.add(date.toString()));
    }
    reading.place(pointer + "/" + part, row.name(part));
  }

  /** An amount a day: of elemental calcium, of a calcium salt, or of vitamin D. */
  private void daily(TypedRow row, String pointer, ObjectNode medication) {
    Optional<BigDecimal> amount = reading.number(row.name("daily"));
    String unit = row.value("dailyUnit");
    if (amount.isEmpty()) {
      return;
    }
    String member =
        switch (unit) {
          case "elemental" -> "dailyElementalCalcium";
          case "salt" -> "dailySalt";
          case "[iU]/d", "ug/d" -> "dailyVitaminD";
          default -> "";
        };
    if (member.isEmpty()) {
      reading.problem(row.name("dailyUnit"), FormProblem.DAILY_UNIT);
      return;
    }
    String ucum = member.equals("dailyVitaminD") ? unit : "mg/d";
    quantity(medication.putObject(member), amount.get(), ucum);
    reading.place(pointer + "/" + member, row.name("daily"));
  }

  private static void quantity(ObjectNode quantity, BigDecimal value, String unit) {
    quantity.put("value", value);
    quantity.put("unit", unit);
  }

  void allergies() {
    List<TypedRow> rows =
        reading.form().rows("allergy").stream().filter(row -> row.hasAny("drug")).toList();
    ArrayNode allergies = document.arrayNode();
    for (TypedRow row : rows) {
      reading.place("/allergies/" + allergies.size(), row.name("drug"));
      drug(row, allergies.addObject());
    }
    if (supplied("allergies", !rows.isEmpty())) {
      document.set("allergies", allergies);
    }
  }

  void events() {
    ArrayNode events = document.arrayNode();
    for (TypedRow row : reading.form().rows("event")) {
      if (row.hasAny("date") || (row.hasAny("event") && !row.is("preset", "yes"))) {
        String pointer = "/events/" + events.size();
        event(row, pointer, events.addObject());
      }
    }
    if (!events.isEmpty()) {
      document.set("events", events);
    }
  }

  private void event(TypedRow row, String pointer, ObjectNode event) {
    reading.place(pointer, row.name("date"));
    String name = row.value("event");
    if (CaseNames.EVENTS.containsKey(name)) {
      event.put("event", name);
    } else {
      reading.problem(row.name("event"), FormProblem.EVENT);
    }
    if (reading.has(row.name("date"))) {
      reading.date(row.name("date")).ifPresent(date -> event.put("date", date.toString()));
    } else {
      reading.problem(row.name("date"), FormProblem.EVENT_DATE);
    }
    if (row.is("planned", "yes")) {
      event.put("planned", true);
    }
  }
}
