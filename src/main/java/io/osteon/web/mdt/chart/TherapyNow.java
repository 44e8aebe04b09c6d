package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Decision;
import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.MedicationCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says which bone-targeted drugs a patient has, had or is going to have. */
final class TherapyNow {
  private final Decision decision;
  private final ChartText text;
  private final ChartWords words;
  private final LocalDate at;

  TherapyNow(Decision decision, ChartText text) {
    this.decision = decision;
    this.text = text;
    this.words = text.words();
    this.at = decision.patientCase().at();
  }

  /** A line a drug; none when the medication list names no such drug. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (DenosumabTherapy therapy : decision.facts(DenosumabTherapy.class)) {
      lines.add(
          line(
              denosumab(therapy.strength()),
              therapy.active(),
              therapy.stopped(),
              therapy.lastDoseDaysAgo(),
              therapy.nextDoseInDays()));
    }
    for (IntravenousBisphosphonateTherapy therapy :
        decision.facts(IntravenousBisphosphonateTherapy.class)) {
      lines.add(
          line(
              ChartText.capital(text.names().key(therapy.drug())),
              therapy.active(),
              stopped(therapy.drug()),
              therapy.lastDoseDaysAgo(),
              therapy.nextDoseInDays()));
    }
    for (MedicationCourse course : decision.facts(MedicationCourse.class)) {
      if (course.drugClass() == DrugClass.ORAL_BISPHOSPHONATE) {
        lines.add(oral(course));
      }
    }
    if (lines.isEmpty()
        && decision
            .fact(BoneTargetedTherapy.class)
            .filter(BoneTargetedTherapy::everExposed)
            .isPresent()) {
      lines.add(words.everExposed());
    }
    return lines;
  }

  private String denosumab(DenosumabStrength strength) {
    String name = ChartText.capital(text.names().constant(DrugClass.DENOSUMAB));
    return switch (strength) {
      case MG_120 -> name + " 120 mg";
      case MG_60 -> name + " 60 mg";
      case UNKNOWN -> text.with(name, words.doseUnknown());
    };
  }

  private boolean stopped(String drug) {
    return decision.facts(MedicationCourse.class).stream()
        .filter(course -> course.drug().equals(drug))
        .allMatch(MedicationCourse::stopped);
  }

  private String line(
      String drug, boolean active, boolean stopped, Integer lastDoseDaysAgo, Integer nextInDays) {
    List<String> parts = new ArrayList<>();
    if (active) {
      parts.add(words.ongoing());
    } else if (stopped) {
      parts.add(words.courseStopped());
    } else if (lastDoseDaysAgo != null) {
      parts.add(words.notGivenRecently());
    }
    if (lastDoseDaysAgo != null) {
      parts.add(
          words.lastDose(text.date(at.minusDays(lastDoseDaysAgo)), text.ago(lastDoseDaysAgo)));
    } else if (nextInDays == null) {
      parts.add(words.doseDatesUnknown());
    }
    if (nextInDays != null) {
      parts.add(words.nextDose(text.date(at.plusDays(nextInDays))));
    }
    return words.statement(drug, String.join(words.separator(), parts));
  }

  private String oral(MedicationCourse course) {
    String state =
        course.stopped()
            ? words.courseStopped()
            : course.active() ? words.ongoing() : words.plannedOnly();
    return words.statement(ChartText.capital(text.names().key(course.drug())), state);
  }
}
