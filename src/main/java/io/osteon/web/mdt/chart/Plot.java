package io.osteon.web.mdt.chart;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A laboratory quantity over time: a drawing, and the same as a table.
 *
 * @param key names the plot, for example {@code calcium}
 * @param title its heading
 * @param newest the newest value with its unit; empty when there is none
 * @param newestWhen its day, and how long ago that is
 * @param newestState what is to be said of it, for example its grade
 * @param outside the newest value lies outside of its limits
 * @param svg the drawing; empty without a value
 * @param rows all values
 * @param converted a value was reported in another unit than that of the axis
 * @param notes the reference range, kinds of marks, values that are not drawn and why
 */
@TemplateData
public record Plot(
    String key,
    String title,
    String newest,
    String newestWhen,
    String newestState,
    boolean outside,
    String svg,
    List<Row> rows,
    boolean converted,
    List<String> notes) {
  public Plot {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A value as text.
   *
   * @param date its day
   * @param value as reported or computed, with its unit
   * @param onAxis the same in the unit of the axis
   * @param limits the limits of reference; empty when none are known
   * @param remark what else is to be said of it
   */
  @TemplateData
  public record Row(String date, String value, String onAxis, String limits, String remark) {}

  /** There is something to draw. */
  public boolean isDrawn() {
    return !svg.isEmpty();
  }
}
