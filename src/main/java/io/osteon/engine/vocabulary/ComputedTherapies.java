package io.osteon.engine.vocabulary;

import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.CheckpointInhibitorTherapy;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.Source;
import io.osteon.facts.Supplementation;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts computed from the medication list, with the parameters behind each field. */
final class ComputedTherapies {

  private ComputedTherapies() {}

  static List<FactType> types() {
    return List.of(
        zoledronateDose(),
        denosumabTherapy(),
        intravenousBisphosphonateTherapy(),
        boneTargetedTherapy(),
        checkpointInhibitorTherapy(),
        supplementation());
  }

  private static FactType zoledronateDose() {
    return FactType.computed(ZoledronateDose.class)
        .field("dose", BigDecimal.class, ZoledronateDose::dose)
        .field("concentrate", BigDecimal.class, ZoledronateDose::concentrate)
        .list("sources", Source.class, ZoledronateDose::sources)
        .field("reduced", boolean.class, ZoledronateDose::reduced)
        .presentBy("creatinine.validity", "weight.validity")
        .build();
  }

  private static FactType denosumabTherapy() {
    return FactType.computed(DenosumabTherapy.class)
        .field("strength", DenosumabStrength.class, DenosumabTherapy::strength)
        .field(
            "active",
            boolean.class,
            DenosumabTherapy::active,
            ParametersBehind.DENOSUMAB_ACTIVE,
            ParametersBehind::denosumabActive)
        .field(
            "planned",
            boolean.class,
            DenosumabTherapy::planned,
            ParametersBehind.DENOSUMAB_PLANNED,
            ParametersBehind::denosumabPlanned)
        .field(
            "firstDosePlanned",
            boolean.class,
            DenosumabTherapy::firstDosePlanned,
            ParametersBehind.DENOSUMAB_PLANNED,
            ParametersBehind::denosumabPlanned)
        .field(
            "nextDosePlanned",
            boolean.class,
            DenosumabTherapy::nextDosePlanned,
            ParametersBehind.DENOSUMAB_PLANNED,
            ParametersBehind::denosumabPlanned)
        .field("stopped", boolean.class, DenosumabTherapy::stopped)
        .field("firstDoseDaysAgo", Integer.class, DenosumabTherapy::firstDoseDaysAgo)
        .field("lastDoseDaysAgo", Integer.class, DenosumabTherapy::lastDoseDaysAgo)
        .field("nextDoseInDays", Integer.class, DenosumabTherapy::nextDoseInDays)
        .field("stopInDays", Integer.class, DenosumabTherapy::stopInDays)
        .field(
            "daysBetweenLastAndNextDose",
            Integer.class,
            DenosumabTherapy::daysBetweenLastAndNextDose)
        .field(
            "daysBetweenFirstAndNextDose",
            Integer.class,
            DenosumabTherapy::daysBetweenFirstAndNextDose)
        .field(
            "daysOverdue", Integer.class, DenosumabTherapy::daysOverdue, "denosumab-120.interval")
        .field(
            "calciumCheckDue",
            LocalDate.class,
            DenosumabTherapy::calciumCheckDue,
            "calcium-check.due-within")
        .field("datesKnown", boolean.class, DenosumabTherapy::datesKnown)
        .list("sources", Source.class, DenosumabTherapy::sources)
        .field(
            "activeOrPlanned",
            boolean.class,
            DenosumabTherapy::activeOrPlanned,
            ParametersBehind.DENOSUMAB_ACTIVE_OR_PLANNED,
            ParametersBehind::denosumabActiveOrPlanned)
        .field("everGiven", boolean.class, DenosumabTherapy::everGiven)
        .optional("calciumCheckDue")
        .build();
  }

  private static FactType intravenousBisphosphonateTherapy() {
    return FactType.computed(IntravenousBisphosphonateTherapy.class)
        .field("drug", String.class, IntravenousBisphosphonateTherapy::drug)
        .field(
            "active",
            boolean.class,
            IntravenousBisphosphonateTherapy::active,
            "bisphosphonate.active-window")
        .field(
            "planned",
            boolean.class,
            IntravenousBisphosphonateTherapy::planned,
            "bisphosphonate.planned-window")
        .field(
            "firstDosePlanned",
            boolean.class,
            IntravenousBisphosphonateTherapy::firstDosePlanned,
            "bisphosphonate.planned-window")
        .field(
            "firstDoseDaysAgo", Integer.class, IntravenousBisphosphonateTherapy::firstDoseDaysAgo)
        .field("lastDoseDaysAgo", Integer.class, IntravenousBisphosphonateTherapy::lastDoseDaysAgo)
        .field("nextDoseInDays", Integer.class, IntravenousBisphosphonateTherapy::nextDoseInDays)
        .field(
            "shortestRecentInterval",
            Integer.class,
            IntravenousBisphosphonateTherapy::shortestRecentInterval)
        .field("datesKnown", boolean.class, IntravenousBisphosphonateTherapy::datesKnown)
        .list("sources", Source.class, IntravenousBisphosphonateTherapy::sources)
        .field(
            "activeOrPlanned",
            boolean.class,
            IntravenousBisphosphonateTherapy::activeOrPlanned,
            "bisphosphonate.active-window",
            "bisphosphonate.planned-window")
        .build();
  }

  private static FactType boneTargetedTherapy() {
    return FactType.computed(BoneTargetedTherapy.class)
        .field(
            "active",
            boolean.class,
            BoneTargetedTherapy::active,
            "denosumab-120.active-window",
            "bisphosphonate.active-window")
        .field(
            "planned",
            boolean.class,
            BoneTargetedTherapy::planned,
            "denosumab-120.planned-window",
            "bisphosphonate.planned-window")
        .field(
            "firstDoseDaysAgo",
            Integer.class,
            BoneTargetedTherapy::firstDoseDaysAgo,
            "denosumab-120.active-window",
            "bisphosphonate.active-window")
        .field("lastExposureDaysAgo", Integer.class, BoneTargetedTherapy::lastExposureDaysAgo)
        .field(
            "exposedWithin180Days",
            boolean.class,
            BoneTargetedTherapy::exposedWithin180Days,
            "exposure.recent-window")
        .field("everExposed", boolean.class, BoneTargetedTherapy::everExposed)
        .list("sources", Source.class, BoneTargetedTherapy::sources)
        .build();
  }

  private static FactType checkpointInhibitorTherapy() {
    return FactType.computed(CheckpointInhibitorTherapy.class)
        .field(
            "active",
            boolean.class,
            CheckpointInhibitorTherapy::active,
            "checkpoint-inhibitor.active-window")
        .field(
            "planned",
            boolean.class,
            CheckpointInhibitorTherapy::planned,
            "checkpoint-inhibitor.planned-window")
        .field(
            "givenWithin180Days",
            boolean.class,
            CheckpointInhibitorTherapy::givenWithin180Days,
            "checkpoint-inhibitor.recent-window")
        .field("everGiven", boolean.class, CheckpointInhibitorTherapy::everGiven)
        .field("lastDoseDaysAgo", Integer.class, CheckpointInhibitorTherapy::lastDoseDaysAgo)
        .field("nextDoseInDays", Integer.class, CheckpointInhibitorTherapy::nextDoseInDays)
        .field("datesKnown", boolean.class, CheckpointInhibitorTherapy::datesKnown)
        .list("sources", Source.class, CheckpointInhibitorTherapy::sources)
        .field(
            "now",
            boolean.class,
            CheckpointInhibitorTherapy::now,
            "checkpoint-inhibitor.active-window",
            "checkpoint-inhibitor.planned-window")
        .build();
  }

  private static FactType supplementation() {
    return FactType.computed(Supplementation.class)
        .field("elementalCalcium", BigDecimal.class, Supplementation::elementalCalcium)
        .field("vitaminD", BigDecimal.class, Supplementation::vitaminD)
        .field("calciumTaken", boolean.class, Supplementation::calciumTaken)
        .field("vitaminDTaken", boolean.class, Supplementation::vitaminDTaken)
        .field("activeVitaminDTaken", boolean.class, Supplementation::activeVitaminDTaken)
        .field("calciumDoseUnknown", boolean.class, Supplementation::calciumDoseUnknown)
        .field("vitaminDDoseUnknown", boolean.class, Supplementation::vitaminDDoseUnknown)
        .field(
            "adequate",
            boolean.class,
            Supplementation::adequate,
            "supplement.minimum-elemental-calcium",
            "supplement.minimum-vitamin-d")
        .list("sources", Source.class, Supplementation::sources)
        .field("taken", boolean.class, Supplementation::taken)
        .build();
  }
}
