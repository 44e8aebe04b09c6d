/**
 * Keeps every evaluation, every card that was shown and what was done with it: first on the local
 * disk, where it is safe before the caller gets the answer, then in PostgreSQL.
 *
 * <p>An item is never changed. Items that wait on disk while the database is away are stored when
 * it is back.
 */
package io.osteon.journal;
