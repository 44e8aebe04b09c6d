/** Removes cases of the board: one at a time by an operator, and those that are old enough. */
package io.osteon.mdt.removal;
