/**
 * How rules change: drafts, reviews, releases, activations, and the audit trail of all of it. Plain
 * Java on PostgreSQL; beans and threads are made by {@code platform}.
 */
package io.osteon.governance;
