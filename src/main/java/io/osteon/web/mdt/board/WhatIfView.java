package io.osteon.web.mdt.board;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The game with a case: what can be changed, and what would be recommended then.
 *
 * @param place the real case
 * @param at the real evaluation date
 * @param numbers results and other numbers of the case that can be other
 * @param units further items with a unit in which each is accepted
 * @param drugs of the medication list
 * @param plans drugs that can be planned
 * @param findings all findings
 * @param events all events
 * @param typed what was filled in
 * @param further changes that no other field can make, as boxes that can be taken off
 * @param outcome what would be
 */
@TemplateData
public record WhatIfView(
    Place place,
    LocalDate at,
    List<NumberField> numbers,
    List<Choice> units,
    List<Choice> drugs,
    List<Choices> plans,
    List<Choice> findings,
    List<Choice> events,
    Map<String, String> typed,
    List<Choice> further,
    WhatIfOutcome outcome) {
  public WhatIfView {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(outcome, "outcome");
    numbers = List.copyOf(numbers);
    units = List.copyOf(units);
    drugs = List.copyOf(drugs);
    plans = List.copyOf(plans);
    findings = List.copyOf(findings);
    events = List.copyOf(events);
    typed = Map.copyOf(typed);
    further = List.copyOf(further);
  }

  /** A number of the case. */
  @TemplateData
  public record NumberField(String field, String name, String value, String unit, String date) {}

  /** One of several that can be chosen; {@code key} is what the form sends. */
  @TemplateData
  public record Choice(String key, String name) {}

  /** Choices under a common name. */
  @TemplateData
  public record Choices(String name, List<Choice> choices) {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** What was typed into a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What was typed into a field of a row. */
  public String value(String field, int row) {
    return value(field + "-" + row);
  }

  /** The day in a field; the evaluation date until another was chosen. */
  public String day(String field) {
    return value(field).isEmpty() ? at.toString() : value(field);
  }

  /** The day in a field of a row. */
  public String day(String field, int row) {
    return day(field + "-" + row);
  }

  /** The numbers of the rows that take further entries. */
  public List<Integer> rows() {
    return List.of(1, WhatIfForm.ROWS);
  }
}
