/**
 * Runs test patients against a rule base and compares what is shown with what must and must not be.
 */
package io.osteon.verification;
