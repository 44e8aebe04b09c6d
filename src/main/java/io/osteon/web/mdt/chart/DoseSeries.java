package io.osteon.web.mdt.chart;

import java.util.List;

/**
 * The doses of one drug.
 *
 * @param drug its name, with the dose where that matters
 * @param days counted from the evaluation date, negative in the past
 */
record DoseSeries(String drug, List<Integer> days) {
  DoseSeries {
    days = List.copyOf(days);
  }
}
