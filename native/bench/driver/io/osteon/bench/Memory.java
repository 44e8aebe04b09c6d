package io.osteon.bench;

/**
 * Resident memory of a program.
 *
 * @param idleMebibytes after the first case and five quiet seconds
 */
record Memory(String name, double idleMebibytes) {}
