package io.osteon.web.mdt.chart;

/**
 * A reading on the axis.
 *
 * @param reading what was measured
 * @param value in the unit of the axis
 * @param label the same in few digits
 */
record PlotPoint(Reading reading, double value, String label) {}
