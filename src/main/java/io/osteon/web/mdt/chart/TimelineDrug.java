package io.osteon.web.mdt.chart;

import io.osteon.facts.DrugClass;
import java.util.List;

/**
 * A drug of one strength with all its courses: a row of the timeline.
 *
 * @param name the drug, with its dose where that matters
 * @param group why it is of interest
 * @param courses its entries in the medication list
 */
record TimelineDrug(String name, Group group, List<TimelineCourse> courses) {
  TimelineDrug {
    courses = List.copyOf(courses);
  }

  /** Drugs in the order of the rows; each group has a colour. */
  enum Group {
    BONE_TARGETED("tone-bone"),
    IMMUNE("tone-immune"),
    SUPPLEMENT("tone-supplement"),
    OTHER("tone-drug");

    private final String tone;

    Group(String tone) {
      this.tone = tone;
    }

    /** The class of the style sheet. */
    String tone() {
      return tone;
    }

    /** The group of a class of drugs. */
    static Group of(DrugClass drugClass) {
      return switch (drugClass) {
        case DENOSUMAB, INTRAVENOUS_BISPHOSPHONATE, ORAL_BISPHOSPHONATE, RADIUM_223 ->
            BONE_TARGETED;
        case IMMUNE_CHECKPOINT_INHIBITOR -> IMMUNE;
        case CALCIUM, VITAMIN_D, ACTIVE_VITAMIN_D -> SUPPLEMENT;
        default -> OTHER;
      };
    }
  }

  /** Whether drugs of a class are given in single doses, weeks apart. */
  static boolean atIntervals(DrugClass drugClass) {
    return switch (drugClass) {
      case DENOSUMAB, INTRAVENOUS_BISPHOSPHONATE, RADIUM_223, IMMUNE_CHECKPOINT_INHIBITOR -> true;
      default -> false;
    };
  }

  /** The day of the last recorded dose, {@code null} when none is dated. */
  Integer lastDose() {
    return courses.stream()
        .flatMap(course -> course.given().stream())
        .max(Integer::compare)
        .orElse(null);
  }

  /** The day of the first recorded dose, {@code null} when none is dated. */
  Integer firstDose() {
    return courses.stream()
        .flatMap(course -> course.given().stream())
        .min(Integer::compare)
        .orElse(null);
  }

  /** The day of the next planned dose, {@code null} when none is planned. */
  Integer nextDose() {
    return courses.stream()
        .flatMap(course -> course.planned().stream())
        .min(Integer::compare)
        .orElse(null);
  }

  /** How many doses have a day. */
  int doses() {
    return (int) courses.stream().flatMap(course -> course.given().stream()).distinct().count();
  }

  /** Doses are given in single doses, weeks apart. */
  boolean atIntervals() {
    return courses.stream().anyMatch(TimelineCourse::atIntervals);
  }

  /** All courses have stopped. */
  boolean stopped() {
    return courses.stream().allMatch(TimelineCourse::stopped);
  }
}
