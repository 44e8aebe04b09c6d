/** Recommendations as CDS Hooks cards, with suggestions, override reasons and links. */
package io.osteon.cdshooks.card;
