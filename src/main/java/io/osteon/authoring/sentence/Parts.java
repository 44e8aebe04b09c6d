package io.osteon.authoring.sentence;

import java.util.ArrayList;
import java.util.List;

/** Puts parts of a sentence together. */
final class Parts {
  private final List<TextPart> parts = new ArrayList<>();

  /** Begins with words, parts or lists of parts. */
  static List<TextPart> of(Object... pieces) {
    Parts parts = new Parts();
    for (Object piece : pieces) {
      parts.add(piece);
    }
    return parts.list();
  }

  Parts add(Object piece) {
    if (piece instanceof String words) {
      if (!words.isEmpty()) {
        parts.add(TextPart.words(words));
      }
    } else if (piece instanceof TextPart part) {
      parts.add(part);
    } else {
      ((List<?>) piece).forEach(this::add);
    }
    return this;
  }

  List<TextPart> list() {
    return List.copyOf(parts);
  }

  /** Lists with something between them. */
  static List<TextPart> join(List<List<TextPart>> items, String separator, String last) {
    Parts joined = new Parts();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        joined.add(i == items.size() - 1 ? last : separator);
      }
      joined.add(items.get(i));
    }
    return joined.list();
  }

  /** The words alone. */
  static String text(List<TextPart> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
