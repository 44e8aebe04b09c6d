/**
 * What only the scripts of the code editor ask for: completion, documentation, definitions,
 * sentences.
 */
package io.osteon.web.draft.assistance;
