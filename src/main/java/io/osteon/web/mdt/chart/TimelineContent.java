package io.osteon.web.mdt.chart;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.intake.PatientCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a timeline shows of a case, before it is laid out.
 *
 * @param at the evaluation date
 * @param events diagnoses, events and plans: undated first, then by day
 * @param drugs by group, then by start
 * @param diagnosesKnown a list of diagnoses was supplied
 * @param medicationsKnown a list of medications was supplied
 */
record TimelineContent(
    LocalDate at,
    List<TimelineEvent> events,
    List<TimelineDrug> drugs,
    boolean diagnosesKnown,
    boolean medicationsKnown) {
  /** Conditions that are events: where the event itself is known, the diagnosis says no more. */
  private static final Map<String, EventName> CONDITIONS_THAT_ARE_EVENTS =
      Map.of(
          "path_fracture", EventName.PATHOLOGICAL_FRACTURE,
          "mscc", EventName.SPINAL_CORD_COMPRESSION);

  private static final Comparator<Integer> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  TimelineContent {
    events = List.copyOf(events);
    drugs = List.copyOf(drugs);
  }

  static TimelineContent of(PatientCase patientCase, ChartText text) {
    List<Fact> facts = patientCase.facts();
    RecordedLists lists =
        all(facts, RecordedLists.class).stream()
            .findFirst()
            .orElse(new RecordedLists(false, false, false));
    return new TimelineContent(
        patientCase.at(),
        events(facts, text),
        drugs(all(facts, MedicationCourse.class), text),
        lists.diagnosesKnown(),
        lists.medicationsKnown());
  }

  private static <T extends Fact> List<T> all(List<Fact> facts, Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<TimelineEvent> events(List<Fact> facts, ChartText text) {
    List<PastEvent> past = all(facts, PastEvent.class);
    List<TimelineEvent> events = new ArrayList<>();
    for (Diagnosis diagnosis : all(facts, Diagnosis.class)) {
      if (!saidByEvent(diagnosis, past)) {
        events.add(diagnosis(diagnosis, text));
      }
    }
    for (Finding finding : all(facts, Finding.class)) {
      if (finding.present() && finding.name() == FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING) {
        events.add(event(Lane.IMAGING, finding.name(), null, false, text));
      }
    }
    for (PastEvent event : past) {
      events.add(event(Lane.of(event.name()), event.name(), -event.daysAgo(), false, text));
    }
    for (PlannedEvent event : all(facts, PlannedEvent.class)) {
      events.add(event(Lane.of(event.name()), event.name(), event.inDays(), true, text));
    }
    events.sort(
        Comparator.comparing(TimelineEvent::lane)
            .thenComparing(TimelineEvent::day, UNKNOWN_FIRST)
            .thenComparing(TimelineEvent::name)
            .thenComparing(TimelineEvent::planned));
    return events;
  }

  private static boolean saidByEvent(Diagnosis diagnosis, List<PastEvent> past) {
    EventName name = CONDITIONS_THAT_ARE_EVENTS.get(diagnosis.condition());
    return diagnosis.confirmed()
        && past.stream()
            .anyMatch(
                event ->
                    event.name() == name
                        && (diagnosis.date() == null || event.date().equals(diagnosis.date())));
  }

  private static TimelineEvent diagnosis(Diagnosis diagnosis, ChartText text) {
    String name = ChartText.capital(text.names().key(diagnosis.condition()));
    Integer day = diagnosis.daysAgo() == null ? null : Integer.valueOf(-diagnosis.daysAgo());
    return new TimelineEvent(
        Lane.DIAGNOSES,
        diagnosis.confirmed()
            ? name
            : text.with(name, text.names().constant(diagnosis.verification())),
        day,
        false);
  }

  private static TimelineEvent event(
      Lane lane, Enum<?> name, Integer day, boolean planned, ChartText text) {
    return new TimelineEvent(lane, ChartText.capital(text.names().constant(name)), day, planned);
  }

  private static List<TimelineDrug> drugs(List<MedicationCourse> courses, ChartText text) {
    Map<String, List<MedicationCourse>> byDrug = new LinkedHashMap<>();
    for (MedicationCourse course : courses) {
      byDrug.computeIfAbsent(text.drug(course), name -> new ArrayList<>()).add(course);
    }
    List<TimelineDrug> drugs = new ArrayList<>();
    byDrug.forEach((name, entries) -> drugs.add(drug(name, entries)));
    drugs.sort(
        Comparator.comparing(TimelineDrug::group)
            .thenComparing(TimelineDrug::firstDose, UNKNOWN_FIRST)
            .thenComparing(TimelineDrug::name));
    return drugs;
  }

  private static TimelineDrug drug(String name, List<MedicationCourse> entries) {
    return new TimelineDrug(
        name,
        TimelineDrug.Group.of(entries.get(0).drugClass()),
        entries.stream()
            .map(TimelineContent::course)
            .sorted(
                Comparator.comparing(
                        (TimelineCourse course) ->
                            course.startKnown() ? course.given().get(0) : null,
                        UNKNOWN_FIRST)
                    .thenComparing(TimelineCourse::toString))
            .toList());
  }

  private static TimelineCourse course(MedicationCourse course) {
    return new TimelineCourse(
        course.givenDaysAgo().stream().map(days -> -days).toList(),
        course.plannedInDays(),
        course.stopInDays(),
        TimelineDrug.atIntervals(course.drugClass()));
  }

  /** There is nothing to draw. */
  boolean isEmpty() {
    return events.isEmpty() && drugs.isEmpty();
  }

  /** The events of a lane: undated first, then by day. */
  List<TimelineEvent> events(Lane lane) {
    return events.stream().filter(event -> event.lane() == lane).toList();
  }

  /** The lanes of which the record says nothing. */
  Set<Lane> emptyLanes() {
    Set<Lane> empty = EnumSet.allOf(Lane.class);
    events.forEach(event -> empty.remove(event.lane()));
    if (!drugs.isEmpty()) {
      empty.remove(Lane.DRUGS);
    }
    return empty;
  }

  /** Every day on which something is shown. */
  TreeSet<Integer> days() {
    TreeSet<Integer> days = new TreeSet<>();
    for (TimelineEvent event : events) {
      if (event.day() != null) {
        days.add(event.day());
      }
    }
    for (TimelineDrug drug : drugs) {
      for (TimelineCourse course : drug.courses()) {
        days.addAll(course.given());
        days.addAll(course.planned());
        if (course.stop() != null) {
          days.add(course.stop());
        }
      }
    }
    days.add(0);
    return days;
  }
}
