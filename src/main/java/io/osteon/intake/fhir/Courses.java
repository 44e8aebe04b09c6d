package io.osteon.intake.fhir;

import io.osteon.facts.Source;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.MedicationEntry;
import io.osteon.intake.fhir.DrugUse.Dosed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Joins what several resources say about the same drug in the same dose into one entry of the
 * medication list: its orders, its doses and its end belong together.
 *
 * <p>A drug that any resource shows in use or planned has not stopped, whatever older resources
 * say.
 */
final class Courses {
  /**
   * A drug other than one given at intervals, of which there are only administrations, counts as
   * stopped on the day of the last one when that is longer ago than this. Service default: the
   * longest usual cycle of the drugs that the rules name.
   */
  static final int LAST_ADMINISTRATION_DAYS = 28;

  private final LocalDate at;
  private final Map<Dosed, List<DrugUse>> uses = new LinkedHashMap<>();

  Courses(LocalDate at) {
    this.at = at;
  }

  void add(DrugUse use) {
    uses.computeIfAbsent(use.what(), d -> new ArrayList<>(4)).add(use);
  }

  void flush(CaseAssembler assembler) {
    uses.forEach((what, all) -> flush(what, all, assembler));
  }

  private void flush(Dosed what, List<DrugUse> all, CaseAssembler assembler) {
    boolean current = false;
    TreeSet<LocalDate> given = new TreeSet<>();
    TreeSet<LocalDate> ordered = new TreeSet<>();
    TreeSet<LocalDate> planned = new TreeSet<>();
    for (DrugUse use : all) {
      current |= use.current();
      given.addAll(use.given());
      ordered.addAll(use.ordered());
      planned.addAll(use.planned());
    }
    TreeSet<LocalDate> doses = given.isEmpty() ? ordered : given;
    LocalDate stop =
        current || !planned.isEmpty()
            ? plannedStop(all)
            : stop(what, all, doses.isEmpty() ? null : doses.last());
    if (current && doses.isEmpty() && !planned.isEmpty()) {
      // In use with doses of unknown days, and planned: two statements, for a plan alone would say
      // that it was never given.
      assembler.medication(entry(what, List.of(), List.of(), stop, sources(all, true)));
      assembler.medication(entry(what, List.of(), planned, null, sources(all, false)));
    } else {
      assembler.medication(entry(what, doses, planned, stop, sources(all)));
    }
  }

  /** The day on which a drug in use will end, the latest of several. */
  private static LocalDate plannedStop(List<DrugUse> all) {
    return all.stream()
        .filter(DrugUse::current)
        .map(DrugUse::stop)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private LocalDate stop(Dosed what, List<DrugUse> all, LocalDate lastDose) {
    LocalDate stop = null;
    boolean certain = false;
    for (DrugUse use : all) {
      if (use.stop() != null && (stop == null || use.stop().isAfter(stop))) {
        stop = use.stop();
        certain = use.stopCertain();
      }
    }
    if (stop != null) {
      boolean doseAfter = lastDose != null && lastDose.isAfter(stop);
      return doseAfter ? (certain ? null : lastDose) : stop;
    }
    boolean longAgo =
        lastDose != null && ChronoUnit.DAYS.between(lastDose, at) > LAST_ADMINISTRATION_DAYS;
    return longAgo && !what.givenAtIntervals() ? lastDose : null;
  }

  private static List<Source> sources(List<DrugUse> all) {
    return all.stream().map(DrugUse::source).distinct().sorted().toList();
  }

  private static List<Source> sources(List<DrugUse> all, boolean current) {
    return all.stream()
        .filter(use -> current ? use.current() : !use.planned().isEmpty())
        .map(DrugUse::source)
        .distinct()
        .sorted()
        .toList();
  }

  private static MedicationEntry entry(
      Dosed what,
      Iterable<LocalDate> given,
      Iterable<LocalDate> planned,
      LocalDate stop,
      List<Source> sources) {
    return new MedicationEntry(
        what.drug().key(),
        what.strength(),
        list(given),
        list(planned),
        stop,
        what.elementalCalcium(),
        what.vitaminD(),
        sources);
  }

  private static List<LocalDate> list(Iterable<LocalDate> days) {
    List<LocalDate> result = new ArrayList<>();
    days.forEach(result::add);
    return result;
  }
}
