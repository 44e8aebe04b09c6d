package io.osteon.web.home;

import io.quarkus.qute.TemplateData;

/**
 * Something that waits for somebody.
 *
 * @param tone a key of style: critical, warning, info, good or neutral
 * @param what the kind of thing, in the page's language
 * @param name what it is called
 * @param address where to go
 * @param detail what else there is to know, or empty
 */
@TemplateData
public record Task(String tone, String what, String name, String address, String detail) {}
