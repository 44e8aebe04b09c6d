package io.osteon.rulebase;

import java.util.Objects;

/**
 * One DRL file of a rule base.
 *
 * @param path within the rule base, for example {@code logic/monitoring.drl}
 * @param text its content
 */
public record LogicFile(String path, String text) {
  public LogicFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }
}
