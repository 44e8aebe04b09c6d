package io.osteon.web.mdt.chart;

import io.osteon.facts.LaboratoryItem;
import java.util.List;
import java.util.Objects;

/**
 * What one plot shows.
 *
 * @param key names the plot for ids and tests
 * @param item whose units and conversions apply
 * @param title its heading
 * @param readings of whatever age, oldest first
 * @param thresholds levels of the rule base that are drawn as lines
 * @param doses doses of bone-targeted drugs are marked
 * @param related keys of the items whose rejected values belong here
 * @param notes what else is to be said below the plot
 */
record Quantity(
    String key,
    LaboratoryItem item,
    String title,
    List<Reading> readings,
    List<Threshold> thresholds,
    boolean doses,
    List<String> related,
    List<String> notes) {
  Quantity {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(title, "title");
    readings = List.copyOf(readings);
    thresholds = List.copyOf(thresholds);
    related = List.copyOf(related);
    notes = List.copyOf(notes);
  }
}
