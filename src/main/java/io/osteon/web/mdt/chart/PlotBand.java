package io.osteon.web.mdt.chart;

/**
 * A range of reference, in the unit of the axis.
 *
 * @param lower its lower limit, or {@code null}
 * @param upper its upper limit, or {@code null}
 * @param said the range in words, with who gave it
 */
record PlotBand(Double lower, Double upper, String said) {}
