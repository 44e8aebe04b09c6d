/**
 * The demonstration data set of {@code serve --demo}: invented patients, meetings, a change of the
 * rules under review. What it shows goes through the same services as everything else.
 */
package io.osteon.platform.demonstration;
