package io.osteon.authoring.difference;

import io.osteon.rulebase.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects changes. */
final class ChangeList {
  private final List<Change> changes = new ArrayList<>();

  /** What a change is about. */
  record Place(String rule, String subject, String file) {}

  void add(
      ChangeKind kind,
      Weight weight,
      Place place,
      BilingualText sentence,
      BilingualText before,
      BilingualText after) {
    changes.add(
        new Change(
            kind, weight, place.rule(), place.subject(), sentence, before, after, place.file()));
  }

  /** A change whose old and new state are written alike in both languages. */
  void add(
      ChangeKind kind, Weight weight, Place place, BilingualText sentence, String old, String now) {
    add(kind, weight, place, sentence, new BilingualText(old, old), new BilingualText(now, now));
  }

  static BilingualText say(String english, String chinese) {
    return new BilingualText(english, chinese);
  }

  boolean touches(String file) {
    return changes.stream().anyMatch(change -> change.file().equals(file));
  }

  /** All, the heaviest first. */
  List<Change> sorted() {
    return changes.stream()
        .sorted(
            Comparator.comparing(Change::weight)
                .thenComparing(Change::rule)
                .thenComparing(Change::subject)
                .thenComparing(Change::kind))
        .toList();
  }
}
