/**
 * SMART App Launch 2: a health record opens this service as an app, and the chart of its patient
 * becomes a case of the board.
 */
package io.osteon.cdshooks.launch;
