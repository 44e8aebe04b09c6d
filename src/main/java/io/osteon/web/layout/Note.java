package io.osteon.web.layout;

import io.quarkus.qute.TemplateData;
import java.util.Objects;

/**
 * What a page has to tell before its content: that something was done, or why it was not.
 *
 * @param kind a key of style: done, warning or problem
 * @param text in the page's language
 */
@TemplateData
public record Note(String kind, String text) {
  public Note {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** Something was done. */
  public static Note done(String text) {
    return new Note("done", text);
  }

  /** Something needs attention. */
  public static Note warning(String text) {
    return new Note("warning", text);
  }

  /** Something was not done. */
  public static Note problem(String text) {
    return new Note("problem", text);
  }
}
