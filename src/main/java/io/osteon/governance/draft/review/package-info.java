/** Drafts before their reviewers: submission, comments, approvals, and what becomes of them. */
package io.osteon.governance.draft.review;
