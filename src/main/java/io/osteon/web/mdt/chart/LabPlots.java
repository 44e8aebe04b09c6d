package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Decision;
import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import io.osteon.facts.RejectedValue;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.Terminology;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The laboratory results of a case over time, on one axis of time for all. Template {@code
 * mdt/plots.html}.
 *
 * @param plots those with a value, or with one that could not be used
 * @param absent quantities of which nothing is recorded
 */
@TemplateData
public record LabPlots(List<Plot> plots, List<String> absent) {
  /** Results so old are shown at most; a table of a case has all of them. */
  private static final int SHORTEST_PAST = 90;

  private static final int PLANNED_AHEAD = 60;

  public LabPlots {
    plots = List.copyOf(plots);
    absent = List.copyOf(absent);
  }

  /** The plots of a case, in the words of a rule base. */
  public static LabPlots of(Decision decision, RuleBase ruleBase, Language language) {
    return of(
        decision, ruleBase.parameters(), ruleBase.terminology(), ChartText.of(ruleBase, language));
  }

  /** The plots of a case. */
  public static LabPlots of(
      Decision decision, Parameters parameters, Terminology terminology, ChartText text) {
    List<Quantity> quantities = new Quantities(decision, parameters, text).all();
    List<DoseSeries> doses = doses(decision, text);
    TimeScale scale = scale(quantities, doses);
    List<RejectedValue> rejected = decision.facts(RejectedValue.class);
    List<Plot> plots = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (Quantity quantity : quantities) {
      List<RejectedValue> own =
          rejected.stream().filter(value -> quantity.related().contains(value.item())).toList();
      if (quantity.readings().isEmpty() && own.isEmpty() && quantity.notes().isEmpty()) {
        absent.add(quantity.title());
      } else {
        plots.add(
            new PlotMaking(quantity, scale, doses, decision.patientCase().at(), terminology, text)
                .plot(own));
      }
    }
    return new LabPlots(plots, absent);
  }

  /** Doses of drugs that lower calcium, by drug; only those of which a day is known. */
  private static List<DoseSeries> doses(Decision decision, ChartText text) {
    Map<String, TreeSet<Integer>> days = new LinkedHashMap<>();
    for (MedicationCourse course : decision.facts(MedicationCourse.class)) {
      if (course.drugClass() == DrugClass.DENOSUMAB
          || course.drugClass() == DrugClass.INTRAVENOUS_BISPHOSPHONATE) {
        TreeSet<Integer> ofDrug = days.computeIfAbsent(text.drug(course), name -> new TreeSet<>());
        course.givenDaysAgo().forEach(ago -> ofDrug.add(-ago));
        course.plannedInDays().stream()
            .filter(ahead -> ahead <= PLANNED_AHEAD)
            .forEach(ofDrug::add);
      }
    }
    List<DoseSeries> series = new ArrayList<>();
    days.forEach(
        (drug, all) -> {
          if (!all.isEmpty()) {
            series.add(new DoseSeries(drug, List.copyOf(all)));
          }
        });
    return series;
  }

  private static TimeScale scale(List<Quantity> quantities, List<DoseSeries> doses) {
    TreeSet<Integer> days = new TreeSet<>();
    for (Quantity quantity : quantities) {
      quantity.readings().forEach(reading -> days.add(-reading.daysAgo()));
    }
    int first = days.isEmpty() ? -SHORTEST_PAST : Math.min(days.first(), -SHORTEST_PAST);
    int last = 0;
    for (DoseSeries series : doses) {
      for (int day : series.days()) {
        if (day >= first) {
          days.add(day);
          last = Math.max(last, day);
        }
      }
    }
    days.add(0);
    return PlotDrawing.scale(days, first, last);
  }
}
