/** Checked rules to closures, and closures to a Drools KieBase. No class is generated. */
package io.osteon.engine.compile;
