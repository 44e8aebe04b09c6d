/** Two changes of one text, made from the same original, become one text or a list of conflicts. */
package io.osteon.governance.draft.merge;
