package io.osteon.web.mdt.chart;

import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The course of a case on one axis of time: a drawing, and the same as a table. Template {@code
 * mdt/timeline.html}.
 *
 * @param svg the drawing; empty when nothing is recorded
 * @param rows all that the drawing shows, as text
 * @param absent kinds of entries of which the record has none; said as unknown, since nobody may
 *     have asked
 * @param empty kinds of which a list was supplied that is empty
 */
@TemplateData
public record Timeline(String svg, List<Row> rows, List<String> absent, List<String> empty) {
  public Timeline {
    rows = List.copyOf(rows);
    absent = List.copyOf(absent);
    empty = List.copyOf(empty);
  }

  /**
   * An entry as text.
   *
   * @param lane the kind of entry
   * @param what the entry
   * @param when its days, or that they are unknown
   */
  @TemplateData
  public record Row(String lane, String what, String when) {}

  /** The timeline of a case, in the words of a rule base. */
  public static Timeline of(PatientCase patientCase, RuleBase ruleBase, Language language) {
    return of(patientCase, ChartText.of(ruleBase, language));
  }

  /** The timeline of a case. */
  public static Timeline of(PatientCase patientCase, ChartText text) {
    TimelineContent content = TimelineContent.of(patientCase, text);
    String svg =
        content.isEmpty() ? "" : TimelineDrawing.of(new TimelineLayout(content, text), text);
    return new Timeline(
        svg, rows(content, text), without(content, text, false), without(content, text, true));
  }

  private static List<Row> rows(TimelineContent content, ChartText text) {
    List<Row> rows = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      for (TimelineEvent event : content.events(lane)) {
        rows.add(new Row(lane.title(text.words()), event.name(), when(event, content, text)));
      }
      if (lane == Lane.DRUGS) {
        for (TimelineDrug drug : content.drugs()) {
          for (TimelineCourse course : drug.courses()) {
            rows.add(
                new Row(
                    lane.title(text.words()),
                    drug.name(),
                    DrugNote.when(course, content.at(), text)));
          }
        }
      }
    }
    return rows;
  }

  private static String when(TimelineEvent event, TimelineContent content, ChartText text) {
    if (event.day() == null) {
      return text.words().dateUnknown();
    }
    LocalDate day = content.at().plusDays(event.day());
    return event.planned() ? text.words().plannedFor(text.date(day)) : text.date(day);
  }

  private static List<String> without(TimelineContent content, ChartText text, boolean supplied) {
    return content.emptyLanes().stream()
        .filter(lane -> supplied(lane, content) == supplied)
        .map(lane -> lane.title(text.words()))
        .toList();
  }

  private static boolean supplied(Lane lane, TimelineContent content) {
    return (lane == Lane.DIAGNOSES && content.diagnosesKnown())
        || (lane == Lane.DRUGS && content.medicationsKnown());
  }

  /** There is something to draw. */
  public boolean isDrawn() {
    return !svg.isEmpty();
  }
}
