/**
 * The terminology of a rule base: concepts, codes, names, accepted units and the words that explain
 * facts to clinicians. Read from the CSV files of {@code rules/terminology}; no I/O here.
 */
package io.osteon.rulebase.terminology;
