package io.osteon.web.layout;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** What templates read of values that are not ours, without reflection. */
@TemplateExtension
final class TemplateValues {
  private TemplateValues() {}

  /** The name of a constant, such as {@code CRITICAL}. */
  static String name(Enum<?> constant) {
    return constant.name();
  }

  /** A text in small letters, for names of styles. */
  static String toLowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
