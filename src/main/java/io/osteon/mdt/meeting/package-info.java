/** Meetings of the board: when, who, and which cases in which order. */
package io.osteon.mdt.meeting;
