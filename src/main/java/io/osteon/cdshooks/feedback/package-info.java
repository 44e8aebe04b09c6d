/**
 * What clinicians did with cards: taken in from clients, kept by the journal, counted by rule and
 * release.
 */
package io.osteon.cdshooks.feedback;
