/**
 * What an author sees of a rule: sentences, differences in meaning, help while writing, edits that
 * keep comments and layout. No HTTP and no database.
 */
package io.osteon.authoring;
