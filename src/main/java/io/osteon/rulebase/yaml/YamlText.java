package io.osteon.rulebase.yaml;

import io.osteon.rulebase.Location;

/**
 * A scalar of a YAML file.
 *
 * @param value as written, without surrounding white space
 * @param location where it is written
 */
public record YamlText(String value, Location location) {}
