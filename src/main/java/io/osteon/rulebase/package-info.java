/** Loads, checks and hashes a rule base: the files of {@code rules/}. No HTTP and no database. */
package io.osteon.rulebase;
