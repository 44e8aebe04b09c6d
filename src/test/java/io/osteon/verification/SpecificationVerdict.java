package io.osteon.verification;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the clinical specification says of a test patient, as {@link SpecificationTranscription}
 * reads it.
 *
 * @param shown ids of the rules that are shown
 * @param deferral of the start of therapy
 * @param calciumState by the names that scenarios use
 * @param calcium the graded calcium in its reported unit, {@code null} when unknown
 * @param clearance creatinine clearance in mL/min, {@code null} when it cannot be computed
 * @param zoledronateDose milligrams for that clearance, {@code null} when none is given
 */
record SpecificationVerdict(
    Set<String> shown,
    ExpectedDeferral deferral,
    String calciumState,
    BigDecimal calcium,
    Double clearance,
    Double zoledronateDose) {}
