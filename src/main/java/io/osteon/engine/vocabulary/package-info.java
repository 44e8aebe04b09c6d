/**
 * The names that a rule may use, and nothing else: fact types with their accessors, enumerations,
 * constructors, methods and globals. An explicit registry, so that no class is reflected on.
 */
package io.osteon.engine.vocabulary;
