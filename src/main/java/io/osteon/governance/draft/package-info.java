/**
 * Drafts of rule changes: what they change ({@link io.osteon.governance.draft.Drafts}), their
 * review ({@code review}), what the machine finds out about them ({@code assessment}), and how two
 * changes of one file become one ({@code merge}).
 */
package io.osteon.governance.draft;
