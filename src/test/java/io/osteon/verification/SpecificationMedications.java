package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The drug states of the clinical specification (B.0.5), a second time over the scenario format.
 */
final class SpecificationMedications {
  static final Set<String> INTRAVENOUS_BISPHOSPHONATES =
      Set.of("zoledronate", "pamidronate", "ibandronate_iv");
  static final Set<String> ORAL_BISPHOSPHONATES =
      Set.of("alendronate", "risedronate", "ibandronate_po", "clodronate_po");
  static final Set<String> CHECKPOINT_INHIBITORS =
      Set.of(
          "nivolumab",
          "pembrolizumab",
          "durvalumab",
          "avelumab",
          "atezolizumab",
          "cemiplimab",
          "dostarlimab",
          "prolgolimab",
          "tislelizumab",
          "retifanlimab",
          "sugemalimab",
          "serplulimab",
          "toripalimab",
          "camrelizumab",
          "envafolimab",
          "sasanlimab",
          "sintilimab",
          "penpulimab",
          "zimberelimab",
          "pucotenlimab",
          "finotonlimab",
          "enlonstobart",
          "adebrelimab",
          "benmelstobart",
          "socazolimab",
          "tagitanlimab",
          "cosibelimab",
          "ipilimumab",
          "tremelimumab",
          "cadonilimab",
          "iparomlimab_tuvonralimab",
          "nivolumab_relatlimab",
          "prolgolimab_nurulimab",
          "ivonescimab");

  /** One entry of the medication list. */
  record Course(
      String drug, Integer strength, List<Integer> given, List<Integer> planned, Integer stop) {
    boolean stopped() {
      return stop != null && stop <= 0;
    }

    /** On the list without any date. */
    boolean undated() {
      return given.isEmpty() && planned.isEmpty();
    }

    Integer last() {
      return given.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    boolean lastWithin(int days) {
      return last() != null && -last() <= days;
    }

    Integer next() {
      return planned.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    boolean plannedWithin(int days) {
      return next() != null && next() <= days;
    }

    boolean active() {
      return !stopped() && (!given.isEmpty() || planned.isEmpty());
    }
  }

  /** The list was supplied. */
  final boolean known;

  final List<Course> courses = new ArrayList<>();

  SpecificationMedications(JsonNode list) {
    known = list.isArray();
    for (JsonNode course : list) {
      courses.add(
          new Course(
              course.path("k").asText(),
              SpecificationPatient.integer(course.path("mg")),
              days(course.path("given")),
              days(course.path("plan")).stream().filter(day -> day >= 0).toList(),
              SpecificationPatient.integer(course.path("stop"))));
    }
  }

  private static List<Integer> days(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asInt).toList();
  }

  Stream<Course> denosumab(Integer strength) {
    return courses.stream()
        .filter(c -> c.drug().equals("denosumab"))
        .filter(c -> strengthOf(c) == strength);
  }

  /** 120, 60, or 0 for unknown. */
  private static int strengthOf(Course course) {
    return course.strength() != null && (course.strength() == 120 || course.strength() == 60)
        ? course.strength()
        : 0;
  }

  Integer last(Stream<Course> of) {
    return of.map(Course::last)
        .filter(day -> day != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  Integer first(Stream<Course> of) {
    return of.flatMap(c -> c.given().stream()).min(Comparator.naturalOrder()).orElse(null);
  }

  Integer next(Stream<Course> of) {
    return of.map(Course::next)
        .filter(day -> day != null)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What goes on has no date at all, hence is taken now. */
  private static boolean takenUndated(Stream<Course> courses) {
    List<Course> goingOn = courses.filter(c -> !c.stopped()).toList();
    return !goingOn.isEmpty() && goingOn.stream().allMatch(Course::undated);
  }

  boolean den120Undated() {
    return denosumab(120).anyMatch(c -> !c.stopped()) && denosumab(120).allMatch(Course::undated);
  }

  boolean den120Active() {
    return denosumab(120).anyMatch(c -> !c.stopped() && c.lastWithin(56))
        || takenUndated(denosumab(120));
  }

  boolean den120Planned() {
    return denosumab(120).anyMatch(c -> c.plannedWithin(28));
  }

  boolean den120First() {
    return den120Planned() && last(denosumab(120)) == null;
  }

  boolean den60Live() {
    return denosumab(60).anyMatch(c -> (!c.stopped() && c.lastWithin(213)) || c.next() != null)
        || takenUndated(denosumab(60));
  }

  boolean den60Recent() {
    return denosumab(60).anyMatch(c -> c.lastWithin(180));
  }

  boolean denUnknownLive() {
    return denosumab(0).anyMatch(c -> (!c.stopped() && c.lastWithin(213)) || c.next() != null)
        || takenUndated(denosumab(0));
  }

  boolean denUnknownRecent() {
    return denosumab(0).anyMatch(c -> c.lastWithin(213)) || takenUndated(denosumab(0));
  }

  boolean anyDenosumab() {
    return den120Active() || den120Planned() || den60Live() || denUnknownLive();
  }

  Stream<Course> allDenosumab() {
    return courses.stream().filter(c -> c.drug().equals("denosumab"));
  }

  Stream<Course> bisphosphonates() {
    return courses.stream().filter(c -> INTRAVENOUS_BISPHOSPHONATES.contains(c.drug()));
  }

  boolean bpActive() {
    return INTRAVENOUS_BISPHOSPHONATES.stream().anyMatch(this::bisphosphonateActive);
  }

  Stream<Course> courses(String drug) {
    return courses.stream().filter(c -> c.drug().equals(drug));
  }

  private boolean bisphosphonateActive(String drug) {
    return courses(drug).anyMatch(c -> !c.stopped() && c.lastWithin(98))
        || takenUndated(courses(drug));
  }

  boolean bpPlanned() {
    return bisphosphonates().anyMatch(c -> c.plannedWithin(28));
  }

  boolean bpFirst() {
    return bpPlanned() && last(bisphosphonates()) == null;
  }

  boolean activeOrPlannedBisphosphonate(String drug) {
    return bisphosphonateActive(drug) || courses(drug).anyMatch(c -> c.plannedWithin(28));
  }

  /** 5 mg of zoledronate is the yearly product against osteoporosis. */
  boolean oncologyZoledronate() {
    return activeOrPlannedBisphosphonate("zoledronate")
        && courses("zoledronate")
            .filter(c -> c.active() || c.next() != null)
            .anyMatch(c -> c.strength() == null || c.strength() <= 4);
  }

  boolean oralBisphosphonate() {
    return courses.stream().anyMatch(c -> ORAL_BISPHOSPHONATES.contains(c.drug()) && c.active());
  }

  boolean boneAgentActive() {
    return den120Active() || bpActive() || taken("clodronate_po");
  }

  boolean taken(String... drugs) {
    Set<String> wanted = Set.of(drugs);
    return courses.stream().anyMatch(c -> wanted.contains(c.drug()) && c.active());
  }

  boolean takenOrPlanned(String... drugs) {
    Set<String> wanted = Set.of(drugs);
    return courses.stream()
        .anyMatch(c -> wanted.contains(c.drug()) && (c.active() || c.next() != null));
  }

  boolean exposed180() {
    return Stream.concat(allDenosumab(), bisphosphonates()).anyMatch(c -> c.lastWithin(180))
        || Stream.of(120, 60, 0).anyMatch(strength -> takenUndated(denosumab(strength)))
        || INTRAVENOUS_BISPHOSPHONATES.stream().anyMatch(drug -> takenUndated(courses(drug)))
        || oralBisphosphonate();
  }

  boolean exposedEver() {
    return Stream.concat(
            Stream.concat(allDenosumab(), bisphosphonates()),
            courses.stream().filter(c -> ORAL_BISPHOSPHONATES.contains(c.drug())))
        .anyMatch(c -> c.last() != null || c.undated());
  }

  /** Earliest dose of the agents that are active now. */
  Integer boneAgentFirst() {
    List<Integer> firsts = new ArrayList<>();
    if (den120Active()) {
      firsts.add(first(denosumab(120)));
    }
    for (String drug : INTRAVENOUS_BISPHOSPHONATES) {
      if (bisphosphonateActive(drug)) {
        firsts.add(first(courses(drug)));
      }
    }
    if (taken("clodronate_po")) {
      firsts.add(first(courses("clodronate_po")));
    }
    return firsts.stream().filter(day -> day != null).min(Comparator.naturalOrder()).orElse(null);
  }

  Stream<Course> checkpointInhibitors() {
    return courses.stream().filter(c -> CHECKPOINT_INHIBITORS.contains(c.drug()));
  }

  boolean iciNow() {
    return checkpointInhibitors()
        .anyMatch(c -> (!c.stopped() && c.lastWithin(56)) || c.plannedWithin(42));
  }

  boolean ici180() {
    return checkpointInhibitors().anyMatch(c -> c.lastWithin(180));
  }
}
