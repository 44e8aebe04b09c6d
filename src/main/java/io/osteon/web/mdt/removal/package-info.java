/** Pages on which an operator removes cases of the board. */
package io.osteon.web.mdt.removal;
