/**
 * Keeps every evaluation: first on the local disk, where it is safe before the caller gets the
 * answer, then in PostgreSQL.
 *
 * <p>An entry is never changed. Entries that wait on disk while the database is away are stored
 * when it is back.
 */
package io.osteon.journal;
