/** What a change of the rules does to cases: who gains, loses or changes which recommendation. */
package io.osteon.verification.impact;
