package io.osteon.clinical;

import io.osteon.facts.CheckpointInhibitorTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * Immune checkpoint inhibitors, all courses of all of them taken together.
 *
 * <p>Active while a course has not stopped and its last dose is at most {@code
 * checkpoint-inhibitor.active-window} (56) days ago: the longest labelled interval of six weeks and
 * 14 days. Planned when a dose is due within {@code checkpoint-inhibitor.planned-window} (42) days.
 * Given recently when the last dose, of a stopped course too, is at most {@code
 * checkpoint-inhibitor.recent-window} (180) days ago. Without any date nothing is assumed: the
 * dates are asked for.
 */
final class CheckpointInhibitorCourses {
  private CheckpointInhibitorCourses() {}

  /** The therapy, if the list names a checkpoint inhibitor. */
  static Optional<CheckpointInhibitorTherapy> of(RecordedCase recorded, Parameters parameters) {
    List<MedicationCourse> courses = recorded.courses(DrugClass.IMMUNE_CHECKPOINT_INHIBITOR);
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    CourseDates dates = new CourseDates(courses);
    return Optional.of(
        new CheckpointInhibitorTherapy(
            dates.ongoing(parameters.days("checkpoint-inhibitor.active-window")),
            dates.planned(parameters.days("checkpoint-inhibitor.planned-window")),
            dates.given(parameters.days("checkpoint-inhibitor.recent-window")),
            dates.lastDoseDaysAgo() != null,
            dates.lastDoseDaysAgo(),
            dates.nextDoseInDays(),
            dates.datesKnown(),
            Origins.of(courses)));
  }
}
