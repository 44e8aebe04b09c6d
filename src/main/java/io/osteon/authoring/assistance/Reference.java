package io.osteon.authoring.assistance;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Location;

/**
 * Something that a word names.
 *
 * @param id as it is written elsewhere
 * @param title its name for people
 * @param text what it means
 * @param location where it is defined; {@code null} when it is in no file
 */
record Reference(String id, BilingualText title, BilingualText text, Location location) {}
