package io.osteon.authoring.sentence;

import io.osteon.authoring.sentence.Predicate.All;
import io.osteon.authoring.sentence.Predicate.Any;
import io.osteon.authoring.sentence.Predicate.Not;
import io.osteon.authoring.sentence.Predicate.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a sentence of a subject and what is said of it. */
abstract class ClauseWriter {
  /** Of these there is exactly one fact, so that "there is no … that" would sound odd. */
  private static final Set<String> SINGLE =
      Set.of(
          "Patient",
          "RecordedLists",
          "CalciumAssessment",
          "RenalFunction",
          "BoneTargetedTherapy",
          "Supplementation",
          "CreatinineChange",
          "ZoledronateDose",
          "StartExclusion",
          "StartIndicated",
          "FirstDoseContext",
          "AntiresorptiveContext",
          "DenosumabContext");

  /** Where a statement stands. */
  enum Place {
    /** It begins the sentence and names the subject. */
    FIRST,
    /** The subject was named just before. */
    NEXT,
    /** The subject was named, but something else stands between. */
    LATER,
    /** It says which subject is meant: "that …", "whose …". */
    WHICH
  }

  /** A sentence that there is a subject of which all this is true. */
  final List<TextPart> affirmed(Subject subject, List<Predicate> predicates) {
    List<Predicate> about = sorted(predicates, true);
    List<Predicate> others = sorted(predicates, false);
    if (about.isEmpty()) {
      return others.isEmpty()
          ? subject.there()
          : joined(List.of(subject.there(), conjunction(subject, others, Place.LATER)), true);
    }
    List<Predicate> all = new ArrayList<>(about);
    all.addAll(others);
    return conjunction(subject, all, Place.FIRST);
  }

  /** A sentence that there is none. */
  final List<TextPart> negated(Subject subject, List<Predicate> predicates) {
    if (predicates.isEmpty()) {
      return subject.none();
    }
    if (SINGLE.contains(subject.type())) {
      return Parts.of(notSo(), affirmed(subject, predicates));
    }
    List<Predicate> all = new ArrayList<>(sorted(predicates, true));
    all.addAll(sorted(predicates, false));
    return none(subject, conjunction(subject, all, Place.WHICH));
  }

  /** What is said of the subject itself comes before what is said of its parts. */
  private static List<Predicate> sorted(List<Predicate> predicates, boolean about) {
    List<Predicate> itself = new ArrayList<>();
    List<Predicate> parts = new ArrayList<>();
    for (Predicate each : predicates) {
      if (isAbout(each) == about) {
        (each instanceof Plain plain && plain.noun() == null ? itself : parts).add(each);
      }
    }
    itself.addAll(parts);
    return itself;
  }

  private static boolean isAbout(Predicate predicate) {
    if (predicate instanceof Plain plain) {
      return plain.about();
    }
    if (predicate instanceof Not) {
      return false;
    }
    List<Predicate> parts = predicate instanceof All all ? all.parts() : ((Any) predicate).parts();
    return parts.stream().allMatch(ClauseWriter::isAbout);
  }

  private List<TextPart> conjunction(Subject subject, List<Predicate> parts, Place place) {
    List<List<TextPart>> items = new ArrayList<>();
    Predicate before = null;
    for (Predicate each : parts) {
      items.add(write(subject, each, place(place, before, each), parts.size() > 1));
      before = each;
    }
    boolean sentences =
        parts.stream().anyMatch(part -> !(part instanceof Plain p && p.noun() == null));
    return place == Place.WHICH ? joinedWhich(items) : joined(items, sentences);
  }

  private static Place place(Place outer, Predicate before, Predicate now) {
    if (before == null) {
      return outer;
    }
    if (isItself(before) && isItself(now)) {
      return Place.NEXT;
    }
    return outer == Place.WHICH ? Place.WHICH : Place.LATER;
  }

  /** It says something of the subject itself, not of one of its parts. */
  static boolean isItself(Predicate predicate) {
    if (predicate instanceof Plain plain) {
      return plain.noun() == null && plain.about();
    }
    if (predicate instanceof Not) {
      return false;
    }
    List<Predicate> parts = predicate instanceof All all ? all.parts() : ((Any) predicate).parts();
    return parts.stream().allMatch(ClauseWriter::isItself);
  }

  private List<TextPart> write(Subject subject, Predicate predicate, Place place, boolean inner) {
    if (predicate instanceof Plain plain) {
      return plain(subject, plain, place);
    }
    if (predicate instanceof Not not) {
      Place within = place == Place.FIRST ? Place.FIRST : Place.LATER;
      return Parts.of(
          place == Place.WHICH ? forWhich() : "",
          notSo(),
          bracket(write(subject, not.part(), within, true)));
    }
    if (predicate instanceof All all) {
      List<TextPart> words = conjunction(subject, all.parts(), place);
      return inner ? bracket(words) : words;
    }
    return choice(subject, ((Any) predicate).parts(), place, inner);
  }

  private List<TextPart> choice(
      Subject subject, List<Predicate> parts, Place place, boolean inner) {
    boolean itself = parts.stream().allMatch(ClauseWriter::isItself);
    List<List<TextPart>> items = new ArrayList<>();
    Predicate before = null;
    for (Predicate each : parts) {
      Place here = itself && place != Place.FIRST ? Place.NEXT : place(place, before, each);
      items.add(write(subject, each, here, true));
      before = each;
    }
    return choice(items, place, itself, inner && items.size() > 1);
  }

  abstract List<TextPart> bracket(List<TextPart> words);

  /**
   * One of several.
   *
   * @param itself all of them speak of the subject itself
   * @param inner it stands among other statements
   */
  abstract List<TextPart> choice(
      List<List<TextPart>> items, Place place, boolean itself, boolean inner);

  abstract List<TextPart> plain(Subject subject, Plain plain, Place place);

  abstract List<TextPart> none(Subject subject, List<TextPart> which);

  abstract List<TextPart> joined(List<List<TextPart>> items, boolean sentences);

  abstract List<TextPart> joinedWhich(List<List<TextPart>> items);

  abstract String notSo();

  abstract String forWhich();
}
