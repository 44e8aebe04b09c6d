package io.osteon.intake;

import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings of a case. Where sources contradict each other the safe side counts, and a note says
 * so.
 */
final class FindingSet {
  /** Findings that open a treatment or silence a warning: absent is the safe side. */
  private static final Set<FindingName> SAFE_WHEN_ABSENT =
      EnumSet.of(
          FindingName.ANALGESIC,
          FindingName.HISTOLOGY_CONFIRMED,
          FindingName.SKELETALLY_MATURE,
          FindingName.UNRESECTABLE_OR_MORBID_RESECTION,
          FindingName.POSTOPERATIVE_RADIOTHERAPY,
          FindingName.CONTRACEPTION,
          FindingName.POSTMENOPAUSAL,
          FindingName.PATHOLOGICAL_FRACTURE_MANAGED);

  private static final FindingName RESISTANT = FindingName.CASTRATION_RESISTANT;
  private static final FindingName SENSITIVE = FindingName.CASTRATION_SENSITIVE;

  private final Map<FindingName, TreeSet<Source>> present = new EnumMap<>(FindingName.class);
  private final Map<FindingName, TreeSet<Source>> absent = new EnumMap<>(FindingName.class);
  private final NoteSink notes;

  FindingSet(NoteSink notes) {
    this.notes = notes;
  }

  void add(FindingName name, boolean isPresent, Source source) {
    Map<FindingName, TreeSet<Source>> side = isPresent ? present : absent;
    Map<FindingName, TreeSet<Source>> other = isPresent ? absent : present;
    side.computeIfAbsent(name, n -> new TreeSet<>()).add(source);
    if (other.containsKey(name)) {
      notes.note(
          side.get(name).first().reference(),
          "contradicting-findings",
          name + " is recorded both as present and as absent; the safe side counts");
    }
    if (castrationContradicts() && (name == RESISTANT || name == SENSITIVE)) {
      notes.note(
          source.reference(),
          "contradicting-findings",
          "the disease is recorded both as castration-resistant and as castration-sensitive; the"
              + " status counts as unknown");
    }
  }

  private boolean castrationContradicts() {
    return present.containsKey(RESISTANT) && present.containsKey(SENSITIVE);
  }

  void addTo(FactSet facts) {
    for (FindingName name : FindingName.values()) {
      boolean unknown = castrationContradicts() && (name == RESISTANT || name == SENSITIVE);
      if (unknown) {
        continue;
      }
      if (present.containsKey(name) || absent.containsKey(name)) {
        boolean isPresent = counts(name);
        TreeSet<Source> sources = (isPresent ? present : absent).get(name);
        facts.put("4 finding " + name, new Finding(name, isPresent, List.copyOf(sources)));
      }
    }
  }

  private boolean counts(FindingName name) {
    if (present.containsKey(name) && absent.containsKey(name)) {
      return !SAFE_WHEN_ABSENT.contains(name);
    }
    return present.containsKey(name);
  }
}
