package io.osteon.mdt.pdf;

import java.time.Instant;

/**
 * What is said of a document as a whole.
 *
 * @param title shown by readers in place of the file's name
 * @param subject one line
 * @param language BCP 47 tag
 * @param producer the program that makes it
 * @param at when its content came to be, never when the file was made
 */
public record Description(
    String title, String subject, String language, String producer, Instant at) {}
