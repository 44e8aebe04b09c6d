package io.osteon.web.mdt.chart;

import java.util.Objects;

/**
 * Something that happened, or is planned, on one day.
 *
 * @param lane where it is drawn
 * @param name what it is
 * @param day days from the evaluation date, negative in the past; {@code null} when unknown
 * @param planned it has not happened yet
 */
record TimelineEvent(Lane lane, String name, Integer day, boolean planned) {
  TimelineEvent {
    Objects.requireNonNull(lane, "lane");
    Objects.requireNonNull(name, "name");
  }
}
