package io.osteon.authoring.sentence;

import io.osteon.authoring.sentence.Predicate.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * English sentences: "denosumab 120 mg is in use, and its last dose was given at most 45 days ago".
 */
final class EnglishClauses extends ClauseWriter {

  @Override
  List<TextPart> plain(Subject subject, Plain plain, Place place) {
    if (!plain.about()) {
      return Parts.of(place == Place.WHICH ? forWhich() : "", plain.rest());
    }
    String verb = plain.verb().isEmpty() ? " " : " " + plain.verb() + " ";
    if (plain.noun() == null) {
      return switch (place) {
        case FIRST -> Parts.of(subject.subject(), verb, plain.rest());
        case NEXT -> Parts.of(verb.substring(1), plain.rest());
        case LATER -> Parts.of(pronoun(subject), verb, plain.rest());
        case WHICH -> Parts.of("that", verb, plain.rest());
      };
    }
    if (place == Place.WHICH) {
      return Parts.of("whose ", plain.noun(), verb, plain.rest());
    }
    if (!subject.possessive().isEmpty()) {
      return Parts.of(subject.possessive(), plain.noun(), verb, plain.rest());
    }
    return place == Place.FIRST
        ? Parts.of("the ", plain.noun(), " of ", subject.subject(), verb, plain.rest())
        : Parts.of("its ", plain.noun(), verb, plain.rest());
  }

  private static String pronoun(Subject subject) {
    return subject.type().equals("Patient") ? "the patient" : "it";
  }

  @Override
  List<TextPart> none(Subject subject, List<TextPart> which) {
    return Parts.of("there is no ", subject.noun(), " ", which);
  }

  @Override
  List<TextPart> joined(List<List<TextPart>> items, boolean sentences) {
    boolean choices = items.stream().anyMatch(item -> Parts.text(item).contains(" or "));
    return Parts.join(items, ", ", sentences || choices ? ", and " : " and ");
  }

  @Override
  List<TextPart> joinedWhich(List<List<TextPart>> items) {
    boolean choices = items.stream().anyMatch(item -> Parts.text(item).contains(" or "));
    return Parts.join(items, ", ", choices ? ", and " : " and ");
  }

  @Override
  List<TextPart> choice(List<List<TextPart>> items, Place place, boolean itself, boolean inner) {
    if (!itself) {
      List<TextPart> words = Parts.join(items, " or ", " or ");
      return inner ? Parts.of("(either ", words, ")") : words;
    }
    boolean named = place == Place.FIRST;
    List<TextPart> words = Parts.join(named || inner ? items : shortened(items), " or ", " or ");
    if (named) {
      return inner ? Parts.of("either ", words) : Parts.join(shortened(items), " or ", " or ");
    }
    return Parts.of(
        place == Place.WHICH ? "that " : place == Place.LATER ? "it " : "",
        inner ? "either " : "",
        words);
  }

  /** "is confirmed or is suspected" becomes "is confirmed or suspected". */
  private static List<List<TextPart>> shortened(List<List<TextPart>> items) {
    List<List<TextPart>> shortened = new ArrayList<>();
    for (List<TextPart> item : items) {
      TextPart first = item.get(0);
      boolean again =
          !shortened.isEmpty()
              && first.kind() == PartKind.FIELD
              && first.text().startsWith("is ")
              && !first.text().startsWith("is not ");
      List<TextPart> words = new ArrayList<>(item);
      if (again) {
        words.set(0, new TextPart(first.text().substring(3), first.kind(), first.reference()));
      }
      shortened.add(words);
    }
    return shortened;
  }

  @Override
  List<TextPart> bracket(List<TextPart> words) {
    return Parts.of("(", words, ")");
  }

  @Override
  String notSo() {
    return "it is not so that ";
  }

  @Override
  String forWhich() {
    return "for which ";
  }
}
