/** The tasks of a meeting as CSV. */
package io.osteon.mdt.csv;
