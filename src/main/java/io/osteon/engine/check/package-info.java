/**
 * Names and types: turns what was parsed into terms and conditions over the vocabulary, or says
 * what is wrong at which line and column.
 */
package io.osteon.engine.check;
