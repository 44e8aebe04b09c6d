/**
 * The use case: a case goes in, recommendations in a language come out, with what is missing and
 * why.
 */
package io.osteon.evaluation;
