/**
 * What would be said of a case if something in it were different: cases with entries changed, the
 * comparison of two decisions, rules that nearly apply, the smallest changes of a fact that change
 * a recommendation, and what missing data would decide. Nothing here is ever stored as a fact.
 */
package io.osteon.evaluation.alternatives;
