/**
 * Calculators for a board: scores, corrected calcium, kidney function, the dose of zoledronic acid.
 * The clinical room computes; these pages ask, and say with which formula and from which source.
 */
package io.osteon.web.mdt.calculator;
