/**
 * Writes PDF files of text with embedded fonts: tagged, with bookmarks, and the same bytes for the
 * same content on every machine. It needs nothing but java.base, neither AWT nor a native library,
 * so that it works in a native executable.
 */
package io.osteon.mdt.pdf;
