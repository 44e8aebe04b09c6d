/** What the board decided about a case, part by part, and the chair's signature. */
package io.osteon.mdt.decision;
