package io.osteon.engine;

import io.osteon.facts.Fact;

/**
 * A fact that a rule inserted while it fired.
 *
 * @param rule the name of the DRL rule
 * @param fact what it inserted
 */
public record Insertion(String rule, Fact fact) {}
