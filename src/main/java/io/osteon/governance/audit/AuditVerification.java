package io.osteon.governance.audit;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of walking the chain.
 *
 * @param valid whether every row is there, unchanged and in order, and the head is signed
 * @param rows how many rows were read
 * @param firstBadSequence the first row that is wrong or missing
 * @param what what is wrong with it, in a sentence; empty when nothing is
 * @param head the signed end of the chain, to be kept elsewhere; empty when there is none
 */
public record AuditVerification(
    boolean valid,
    long rows,
    OptionalLong firstBadSequence,
    String what,
    Optional<AuditHead> head) {}
