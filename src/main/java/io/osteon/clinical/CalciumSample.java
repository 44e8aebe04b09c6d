package io.osteon.clinical;

import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.LaboratoryResult;

/**
 * A calcium that can be graded, with the laboratory's result whose own limits apply to it.
 *
 * @param candidate value, unit, date and kind
 * @param result the calcium as reported; for a computed correction the total calcium
 */
record CalciumSample(CalciumCandidate candidate, LaboratoryResult result) {}
