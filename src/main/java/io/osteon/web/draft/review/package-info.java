/**
 * The pages that judge a draft: its test patients, its differences and review, its mutants, its
 * impact.
 */
package io.osteon.web.draft.review;
