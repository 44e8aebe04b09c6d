/** Tells pages of the board that are open what has changed. */
package io.osteon.web.mdt.events;
