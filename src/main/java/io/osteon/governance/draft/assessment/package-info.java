/**
 * What the machine finds out about a draft: checks at once, test patients, mutants and impact in
 * the background, each once for a content.
 */
package io.osteon.governance.draft.assessment;
