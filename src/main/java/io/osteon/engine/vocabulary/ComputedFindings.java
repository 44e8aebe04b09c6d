package io.osteon.engine.vocabulary;

import io.osteon.facts.AlkalinePhosphataseStatus;
import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneMetastasisStatus;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CalciumState;
import io.osteon.facts.CreatinineChange;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.PrognosisEstimate;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.Unit;
import io.osteon.facts.VitaminDStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts computed from diagnoses, scores and laboratory results, with the parameters behind each
 * field.
 */
final class ComputedFindings {

  private ComputedFindings() {}

  static List<FactType> types() {
    return List.of(
        boneMetastasis(),
        spinalInstability(),
        longBoneFractureRisk(),
        prognosisEstimate(),
        calciumCandidate(),
        calciumAssessment(),
        renalFunction(),
        creatinineChange(),
        vitaminDStatus(),
        magnesiumStatus(),
        alkalinePhosphataseStatus());
  }

  private static FactType boneMetastasis() {
    return FactType.computed(BoneMetastasis.class)
        .field("status", BoneMetastasisStatus.class, BoneMetastasis::status)
        .field("diagnosedDaysAgo", Integer.class, BoneMetastasis::diagnosedDaysAgo)
        .list("sources", Source.class, BoneMetastasis::sources)
        .field("confirmed", boolean.class, BoneMetastasis::confirmed)
        .field("suspected", boolean.class, BoneMetastasis::suspected)
        .field("none", boolean.class, BoneMetastasis::none)
        .build();
  }

  private static FactType spinalInstability() {
    return FactType.computed(SpinalInstability.class)
        .field("total", Integer.class, SpinalInstability::total)
        .list("missingItems", String.class, SpinalInstability::missingItems)
        .list("sources", Source.class, SpinalInstability::sources)
        .field("incomplete", boolean.class, SpinalInstability::incomplete)
        .build();
  }

  private static FactType longBoneFractureRisk() {
    return FactType.computed(LongBoneFractureRisk.class)
        .field("total", Integer.class, LongBoneFractureRisk::total)
        .field("upperLimb", boolean.class, LongBoneFractureRisk::upperLimb)
        .list("missingItems", String.class, LongBoneFractureRisk::missingItems)
        .list("sources", Source.class, LongBoneFractureRisk::sources)
        .field("incomplete", boolean.class, LongBoneFractureRisk::incomplete)
        .build();
  }

  private static FactType prognosisEstimate() {
    return FactType.computed(PrognosisEstimate.class)
        .field("total", Integer.class, PrognosisEstimate::total)
        .list("missingItems", String.class, PrognosisEstimate::missingItems)
        .list("sources", Source.class, PrognosisEstimate::sources)
        .field("incomplete", boolean.class, PrognosisEstimate::incomplete)
        .build();
  }

  private static FactType calciumCandidate() {
    return FactType.computed(CalciumCandidate.class)
        .field("basis", CalciumBasis.class, CalciumCandidate::basis)
        .field("value", BigDecimal.class, CalciumCandidate::value)
        .field("unit", Unit.class, CalciumCandidate::unit)
        .field("date", LocalDate.class, CalciumCandidate::date)
        .field("daysAgo", int.class, CalciumCandidate::daysAgo)
        .list("sources", Source.class, CalciumCandidate::sources)
        .build();
  }

  private static FactType calciumAssessment() {
    return FactType.computed(CalciumAssessment.class)
        .field(
            "state",
            CalciumState.class,
            CalciumAssessment::state,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "basis",
            CalciumBasis.class,
            CalciumAssessment::basis,
            CalciumParameters.CHOICE,
            CalciumParameters::choice)
        .field(
            "value",
            BigDecimal.class,
            CalciumAssessment::value,
            CalciumParameters.CHOICE,
            CalciumParameters::choice)
        .field(
            "unit",
            Unit.class,
            CalciumAssessment::unit,
            CalciumParameters.CHOICE,
            CalciumParameters::choice)
        .field(
            "date",
            LocalDate.class,
            CalciumAssessment::date,
            CalciumParameters.CHOICE,
            CalciumParameters::choice)
        .field(
            "daysAgo",
            Integer.class,
            CalciumAssessment::daysAgo,
            CalciumParameters.CHOICE,
            CalciumParameters::choice)
        .field("adverseEventGrade", int.class, CalciumAssessment::adverseEventGrade)
        .field("symptomsOfHypocalcaemia", boolean.class, CalciumAssessment::symptomsOfHypocalcaemia)
        .field(
            "symptomsOfHypercalcaemia", boolean.class, CalciumAssessment::symptomsOfHypercalcaemia)
        .field(
            "ungradedTotal",
            LaboratoryResult.class,
            CalciumAssessment::ungradedTotal,
            "calcium.validity")
        .field(
            "ungradedTotalLow",
            boolean.class,
            CalciumAssessment::ungradedTotalLow,
            CalciumParameters.LOWER_LIMITS,
            CalciumParameters::ungradedTotalLow)
        .field(
            "ungradedTotalVeryHigh",
            boolean.class,
            CalciumAssessment::ungradedTotalVeryHigh,
            CalciumParameters.MODERATE_LIMITS,
            CalciumParameters::ungradedTotalVeryHigh)
        .list("sources", Source.class, CalciumAssessment::sources)
        .field(
            "known",
            boolean.class,
            CalciumAssessment::known,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "hypocalcaemia",
            boolean.class,
            CalciumAssessment::hypocalcaemia,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "severeHypocalcaemia",
            boolean.class,
            CalciumAssessment::severeHypocalcaemia,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "symptomaticLowTotal",
            boolean.class,
            CalciumAssessment::symptomaticLowTotal,
            CalciumParameters.LOWER_LIMITS,
            CalciumParameters::ungradedTotalLow)
        .field(
            "hypercalcaemia",
            boolean.class,
            CalciumAssessment::hypercalcaemia,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "mildHypercalcaemiaWithoutSymptoms",
            boolean.class,
            CalciumAssessment::mildHypercalcaemiaWithoutSymptoms,
            CalciumParameters.ALL,
            CalciumParameters::state)
        .field(
            "hypercalcaemiaNeedsTreatment",
            boolean.class,
            CalciumAssessment::hypercalcaemiaNeedsTreatment,
            CalciumParameters.ALL,
            CalciumParameters::needsTreatment)
        .optional("basis", "value", "unit", "date", "ungradedTotal")
        .build();
  }

  private static FactType renalFunction() {
    return FactType.computed(RenalFunction.class)
        .field(
            "creatinineClearance",
            BigDecimal.class,
            RenalFunction::creatinineClearance,
            "creatinine.validity",
            "weight.validity")
        .list(
            "missingItems",
            String.class,
            RenalFunction::missingItems,
            "creatinine.validity",
            "weight.validity")
        .field(
            "estimatedFiltrationRate",
            BigDecimal.class,
            RenalFunction::estimatedFiltrationRate,
            "creatinine.validity")
        .field("dialysis", boolean.class, RenalFunction::dialysis)
        .field(
            "bodyMassIndexCaution",
            boolean.class,
            RenalFunction::bodyMassIndexCaution,
            "body-mass-index.high",
            "body-mass-index.low",
            "weight.validity")
        .field(
            "severe",
            boolean.class,
            RenalFunction::severe,
            ParametersBehind.SEVERE_RENAL_IMPAIRMENT,
            ParametersBehind::severeRenalImpairment)
        .list("sources", Source.class, RenalFunction::sources)
        .field(
            "clearanceKnown",
            boolean.class,
            RenalFunction::clearanceKnown,
            "creatinine.validity",
            "weight.validity")
        .optional("creatinineClearance", "estimatedFiltrationRate")
        .build();
  }

  private static FactType creatinineChange() {
    return FactType.computed(CreatinineChange.class)
        .field("baseline", BigDecimal.class, CreatinineChange::baseline)
        .field("current", BigDecimal.class, CreatinineChange::current)
        .field(
            "labelLimitReached",
            boolean.class,
            CreatinineChange::labelLimitReached,
            "creatinine-rise.normal-baseline-limit",
            "creatinine-rise.normal-baseline",
            "creatinine-rise.abnormal-baseline")
        .field("ratio", BigDecimal.class, CreatinineChange::ratio)
        .list("sources", Source.class, CreatinineChange::sources)
        .presentBy("creatinine.validity")
        .build();
  }

  private static FactType vitaminDStatus() {
    return FactType.computed(VitaminDStatus.class)
        .field("value", BigDecimal.class, VitaminDStatus::value)
        .field("unit", Unit.class, VitaminDStatus::unit)
        .field("daysAgo", int.class, VitaminDStatus::daysAgo)
        .field(
            "deficient",
            boolean.class,
            VitaminDStatus::deficient,
            ParametersBehind.VITAMIN_D_DEFICIENCY,
            v -> ParametersBehind.vitaminDDeficiency(v.unit()))
        .field(
            "belowPreferred",
            boolean.class,
            VitaminDStatus::belowPreferred,
            ParametersBehind.VITAMIN_D_PREFERRED,
            v -> ParametersBehind.vitaminDPreferred(v.unit()))
        .list("sources", Source.class, VitaminDStatus::sources)
        .presentBy("vitamin-d.validity")
        .build();
  }

  private static FactType magnesiumStatus() {
    return FactType.computed(MagnesiumStatus.class)
        .field("value", BigDecimal.class, MagnesiumStatus::value)
        .field("unit", Unit.class, MagnesiumStatus::unit)
        .field("daysAgo", int.class, MagnesiumStatus::daysAgo)
        .field(
            "low",
            boolean.class,
            MagnesiumStatus::low,
            ParametersBehind.MAGNESIUM,
            m -> ParametersBehind.magnesium(m.unit()))
        .list("sources", Source.class, MagnesiumStatus::sources)
        .presentBy("magnesium.validity")
        .build();
  }

  private static FactType alkalinePhosphataseStatus() {
    return FactType.computed(AlkalinePhosphataseStatus.class)
        .field("timesUpperLimit", BigDecimal.class, AlkalinePhosphataseStatus::timesUpperLimit)
        .field("daysAgo", int.class, AlkalinePhosphataseStatus::daysAgo)
        .list("sources", Source.class, AlkalinePhosphataseStatus::sources)
        .presentBy("alkaline-phosphatase.validity")
        .build();
  }
}
