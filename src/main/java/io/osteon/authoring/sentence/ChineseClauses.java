package io.osteon.authoring.sentence;

import io.osteon.authoring.sentence.Predicate.Plain;
import java.util.ArrayList;
import java.util.List;

/** Chinese sentences: 地舒单抗120 mg在用，且末次用药距今不超过45天. */
final class ChineseClauses extends ClauseWriter {

  @Override
  List<TextPart> plain(Subject subject, Plain plain, Place place) {
    if (!plain.about()) {
      return plain.rest();
    }
    if (plain.noun() == null) {
      return place == Place.FIRST
          ? Parts.of(subject.subject(), plain.verb(), plain.rest())
          : Parts.of(plain.verb(), plain.rest());
    }
    if (place != Place.FIRST) {
      return Parts.of(plain.noun(), plain.verb(), plain.rest());
    }
    return subject.possessive().isEmpty()
        ? Parts.of(subject.subject(), of(subject), plain.noun(), plain.verb(), plain.rest())
        : Parts.of(subject.possessive(), plain.noun(), plain.verb(), plain.rest());
  }

  /** No 的 after a subject that ends with a colon. */
  private static String of(Subject subject) {
    return Parts.text(subject.subject()).endsWith("：") ? "" : "的";
  }

  @Override
  List<TextPart> none(Subject subject, List<TextPart> which) {
    return Parts.of("无", which, "的", subject.noun());
  }

  @Override
  List<TextPart> joined(List<List<TextPart>> items, boolean sentences) {
    return Parts.join(items, "，", "，且");
  }

  @Override
  List<TextPart> joinedWhich(List<List<TextPart>> items) {
    List<List<TextPart>> clear = new ArrayList<>();
    for (List<TextPart> item : items) {
      String text = Parts.text(item);
      boolean open = items.size() > 1 && text.contains("或") && !text.startsWith("（");
      clear.add(open ? bracket(item) : item);
    }
    return Parts.join(clear, "、", "且");
  }

  @Override
  List<TextPart> choice(List<List<TextPart>> items, Place place, boolean itself, boolean inner) {
    List<TextPart> words = Parts.join(items, "，或", "，或");
    return inner
        ? bracket(Parts.join(items, "或", "或"))
        : place == Place.WHICH ? Parts.join(items, "或", "或") : words;
  }

  @Override
  List<TextPart> bracket(List<TextPart> words) {
    return Parts.of("（", words, "）");
  }

  @Override
  String notSo() {
    return "并非：";
  }

  @Override
  String forWhich() {
    return "";
  }
}
