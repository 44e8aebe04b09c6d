package io.osteon.mdt.pdf;

/** A text in one style; a line feed begins a new line. */
public record Run(String text, Style style) {}
