/**
 * The immutable records that clinical rules match on: what was recorded about a patient, and what
 * was computed from it.
 *
 * <p>This room knows no FHIR, no JSON and no Drools. Days are whole calendar days counted from the
 * evaluation date: {@code daysAgo} counts back (0 is today, never negative), {@code inDays} counts
 * forward (0 is today, never negative).
 */
package io.osteon.facts;
