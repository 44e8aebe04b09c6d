/**
 * Turns the DRL of a rule base into a Drools KieBase without generating a class, evaluates facts,
 * and tells what fired, with what, and why. No HTTP and no database.
 */
package io.osteon.engine;
