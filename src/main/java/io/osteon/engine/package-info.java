/**
 * Turns the DRL of a rule base into a Drools KieBase without generating a class, evaluates facts,
 * and tells what fired, with what, and why. No HTTP and no database.
 *
 * <p>The tree reads as a rule flows: {@code parse} (text to syntax, by Drools' own parsers), {@code
 * check} (names and types against the {@code vocabulary}), {@code compile} (closures and the
 * network of Drools), {@code run} (sessions and limits), {@code explain} (the reasons of a firing).
 * The public face is in this package: {@link io.osteon.engine.RuleCompiler} and {@link
 * io.osteon.engine.CompiledRules}.
 */
package io.osteon.engine;
