package io.osteon.web.mdt.chart;

import io.osteon.facts.Unit;
import java.math.BigDecimal;

/**
 * A level that rules ask for.
 *
 * @param value the level
 * @param unit its unit; it is drawn where the axis has this unit
 * @param label what it means
 */
record Threshold(BigDecimal value, Unit unit, String label) {}
