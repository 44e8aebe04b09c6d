package io.osteon.rulebase.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.DrugClass;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.testing.ShippedTerminology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped files say, and the traps of their code systems. */
class TerminologyTest {
  private static final Terminology TERMINOLOGY = ShippedTerminology.terminology();

  @Test
  void shippedFilesHaveNoProblems() {
    assertThat(ShippedTerminology.result().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ICD-10, C79.5, bone_metastasis",
    "ICD-10, C79.500x001, bone_metastasis",
    "ICD-10-CM, C79.51, bone_metastasis",
    "ICD-10-CM, C7951, bone_metastasis",
    "ICD-10-CM, C79.52, bone_metastasis",
    "SNOMED CT, 94222008, bone_metastasis",
    "ICD-10, C50.900x001, breast_cancer",
    "ICD-10-CM, C50.912, breast_cancer",
    "ICD-10, C61, prostate_cancer",
    "ICD-10, C34.1, lung_cancer",
    "ICD-10-CM, C64.9, kidney_cancer",
    "ICD-10, C64, kidney_cancer",
    "ICD-10, C73, thyroid_cancer",
    "ICD-10-CM, C43.59, melanoma",
    "ICD-10, C18.9, other_solid",
    "ICD-10, C22.0, liver_cancer",
    "ICD-10, C90.0, multiple_myeloma",
    "ICD-10-CM, C90.02, multiple_myeloma",
    "ICD-10, C83.3, haematological_malignancy",
    "ICD-10, C41.2, bone_sarcoma",
    "ICD-10, D48.0, gctb",
    "ICD-O-3, 9250/1, gctb",
    "ICD-10-CM, G95.20, mscc",
    "ICD-10, M90.7*, path_fracture",
    "ICD-10-CM, M84.551A, path_fracture",
    "ICD-10-CM, E83.51, hypocalcaemia",
    "ICD-10-CM, E83.52, hypercalcaemia",
    "ICD-10, N18.5, ckd5",
    "ICD-10-CM, N18.6, dialysis",
    "ICD-10, Z99.2, dialysis",
    "ICD-10, E89.2, hypoparathyroidism",
    "ICD-10-CM, Z98.84, malabsorption",
    "ICD-10-CM, M87.180, onj",
    "ICD-10-CM, M84.751, aff",
    "ICD-10, O26.9, pregnant",
    "ICD-10-CM, E74.12, hfi",
    "SNOMED CT, 64859006, osteoporosis"
  })
  void codesMeanTheirCondition(String system, String code, String condition) {
    assertThat(decided(system, code)).contains(condition);
  }

  private static Optional<String> decided(String system, String code) {
    return TERMINOLOGY
        .conditionForCode(CodeSystem.of(system).orElseThrow(), code)
        .filter(ConditionMatch::decided)
        .map(match -> match.conditions().get(0).key());
  }

  @Test
  void sameCodeMeansAnotherConditionInAnotherSystem() {
    assertThat(decided("ICD-10", "C80.0")).contains("unknown_primary");
    assertThat(decided("ICD-10-CM", "C80.0")).contains("disseminated_malignancy");
    assertThat(decided("ICD-10-CM", "C80.1")).contains("unknown_primary");
    assertThat(decided("ICD-10", "C80.1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ICD-10, E83.5", "ICD-10, E83.500", "ICD-10-CM, E83.5", "ICD-10-CM, E83.59"})
  void calciumDisorderCodeNeverDecidesBetweenLowAndHigh(String system, String code) {
    ConditionMatch match =
        TERMINOLOGY.conditionForCode(CodeSystem.of(system).orElseThrow(), code).orElseThrow();
    assertThat(match.decided()).isFalse();
    assertThat(match.conditions())
        .extracting(Condition::key)
        .containsExactlyInAnyOrder("hypocalcaemia", "hypercalcaemia");
  }

  @ParameterizedTest
  @CsvSource({"ICD-10, I10", "ICD-10-CM, C44.91", "SNOMED CT, 1", "ICD-10, C", "ICD-10-CM, ''"})
  void codesThatAreNotListedMeanNothing(String system, String code) {
    assertThat(TERMINOLOGY.conditionForCode(CodeSystem.of(system).orElseThrow(), code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ATC, M05BX04, denosumab, ",
    "RxNorm, 993456, denosumab, 60",
    "RxNorm, 2717866, denosumab, 120",
    "ATC, M05BA08, zoledronate, ",
    "RxNorm, 77655, zoledronate, ",
    "ATC, H05AA02, teriparatide, ",
    "ATC, A12AA04, calcium_carbonate, ",
    "ATC, A12AA20, calcium, ",
    "ATC, J01GB09, aminoglycoside, ",
    "ATC, J01GB03, gentamicin, ",
    "ATC, M01AE17, nsaid, ",
    "ATC, M01AX05, glucosamine, ",
    "ATC, L01FX04, ipilimumab, ",
    "ATC, L01FY02, nivolumab_relatlimab, ",
    "ATC, L01FF13, toripalimab, ",
    "RxNorm, 1597876, nivolumab, "
  })
  void codesMeanTheirDrugAndStrength(String system, String code, String drug, BigDecimal strength) {
    List<DrugMatch> matches = TERMINOLOGY.drugsForCode(CodeSystem.of(system).orElseThrow(), code);
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).drug().key()).isEqualTo(drug);
    assertThat(matches.get(0).strength()).isEqualTo(strength);
  }

  @ParameterizedTest
  @ValueSource(strings = {"L01FX", "L01FX02", "L01FY", "L01FY01", "L01F"})
  void antibodiesOfMixedGroupsAreNoCheckpointInhibitors(String code) {
    assertThat(TERMINOLOGY.drugsForCode(CodeSystem.ATC, code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "denosumab, denosumab, ",
    "Denosumab-bmwo, denosumab, ",
    "XGEVA, denosumab, 120",
    "Xgeva 120 mg/1.7 mL solution for injection, denosumab, 120",
    "安加维, denosumab, 120",
    "denosumab (Prolia) 60 mg/mL, denosumab, 60",
    "普罗力, denosumab, 60",
    "Xgeva or Prolia, denosumab, ",
    "地舒单抗注射液, denosumab, ",
    "注射用唑来膦酸, zoledronate, ",
    "择泰, zoledronate, 4",
    "K药, pembrolizumab, ",
    "替雷利珠单抗, tislelizumab, ",
    "Opdualag, nivolumab_relatlimab, ",
    "nivolumab + relatlimab, nivolumab_relatlimab, ",
    "methylprednisolone 16 mg, methylprednisolone, ",
    "甲泼尼龙片, methylprednisolone, ",
    "强的松龙, prednisolone, ",
    "碳酸钙D3片, calcium_vitamin_d, ",
    "Calcium carbonate 1500 mg + vitamin D3 400 IU tablet, calcium_vitamin_d, ",
    "alendronic acid 70 mg/colecalciferol 2800 IU, alendronate_vitamin_d, ",
    "Calcium, calcium, ",
    "钙片, calcium, ",
    "氯化镭[223Ra]注射液, radium223, "
  })
  void namesMeanTheirDrugAndStrength(String name, String drug, BigDecimal strength) {
    List<DrugMatch> matches = TERMINOLOGY.drugsNamed(name);
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).drug().key()).isEqualTo(drug);
    assertThat(matches.get(0).strength()).isEqualTo(strength);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atorvastatin calcium",
        "亚叶酸钙",
        "阿托伐他汀钙片",
        "calcium channel blocker",
        "nivolumab or pembrolizumab",
        "prednisoloneacetate",
        "",
        "?"
      })
  void textsThatOnlyContainPartsOfNamesMeanNoDrug(String text) {
    assertThat(TERMINOLOGY.drugsNamed(text)).isEmpty();
  }

  @Test
  void routeTellsTheTwoKindsOfIbandronateApart() {
    List<DrugMatch> matches = TERMINOLOGY.drugsNamed("ibandronic acid");
    assertThat(matches).hasSize(2);
    assertThat(Terminology.choose(matches, null)).isEmpty();
    assertThat(Terminology.choose(matches, Route.SUBCUTANEOUS)).isEmpty();
    assertThat(Terminology.choose(matches, Route.INTRAVENOUS).orElseThrow().drug().key())
        .isEqualTo("ibandronate_iv");
    assertThat(Terminology.choose(matches, Route.ORAL).orElseThrow().drug().drugClass())
        .isEqualTo(DrugClass.ORAL_BISPHOSPHONATE);
  }

  @ParameterizedTest
  @CsvSource({
    "17861-6, CALCIUM_TOTAL, MASS",
    "2000-8, CALCIUM_TOTAL, SUBSTANCE",
    "29265-6, CALCIUM_CORRECTED, SUBSTANCE",
    "1994-3, CALCIUM_IONISED, SUBSTANCE",
    "17864-0, CALCIUM_IONISED, MASS",
    "1751-7, ALBUMIN, MASS",
    "2160-0, CREATININE, MASS",
    "14682-9, CREATININE, SUBSTANCE",
    "98979-8, EGFR, OTHER",
    "1989-3, VITAMIN_D_25_HYDROXY, MASS",
    "14635-7, VITAMIN_D_25_HYDROXY, SUBSTANCE",
    "35365-6, VITAMIN_D_25_HYDROXY, OTHER",
    "2601-3, MAGNESIUM, SUBSTANCE",
    "29463-7, WEIGHT, OTHER"
  })
  void laboratoryCodesMeanItemAndKindOfQuantity(
      String loinc, LaboratoryItem item, Property property) {
    LaboratoryCode code = TERMINOLOGY.laboratoryForLoinc(loinc).orElseThrow();
    assertThat(code.item()).isEqualTo(item);
    assertThat(code.property()).isEqualTo(property);
  }

  @Test
  void codesOfVitaminD3AloneSaySo() {
    assertThat(TERMINOLOGY.laboratoryForLoinc("14635-7").orElseThrow().qualifier())
        .isEqualTo("25-OH-D3 only");
    assertThat(TERMINOLOGY.laboratoryForLoinc("62292-8").orElseThrow().qualifier()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "mmol/L, MILLIMOLE_PER_LITRE",
    "mmol/l, MILLIMOLE_PER_LITRE",
    "µmol/L, MICROMOLE_PER_LITRE",
    "μmol/L, MICROMOLE_PER_LITRE",
    "umol/L, MICROMOLE_PER_LITRE",
    "mL/min/1.73m2, MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE",
    "mL/min/1.73 m², MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE",
    "mL/min/{1.73_m2}, MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE",
    "10^9/L, GIGA_PER_LITRE",
    "10⁹/L, GIGA_PER_LITRE",
    "10*9/L, GIGA_PER_LITRE",
    "IU/L, UNIT_PER_LITRE",
    "ug/L, NANOGRAM_PER_MILLILITRE",
    "ｍｍｏｌ／Ｌ, MILLIMOLE_PER_LITRE",
    "lb, POUND"
  })
  void unitsAreReadInTheirCommonSpellings(String written, Unit unit) {
    assertThat(TERMINOLOGY.unit(written)).contains(unit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "mMol/L", "MMOL/L", "mEq/L", "mol/L", "109/L", "mg", "?", "G/l"})
  void otherSpellingsAreNotGuessed(String written) {
    assertThat(TERMINOLOGY.unit(written)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LaboratoryItem.class)
  void plausibleRangesOfAnItemSayTheSameInEachUnit(LaboratoryItem item) {
    for (AcceptedUnit one : TERMINOLOGY.acceptedUnits(item)) {
      for (AcceptedUnit other : TERMINOLOGY.acceptedUnits(item)) {
        assertThat(one.canonical()).isEqualTo(other.canonical());
        if (one.minimum() != null && one.unit() != Unit.ONE) {
          assertThat(canonical(one.maximum(), one))
              .isCloseTo(canonical(other.maximum(), other), percentage(5));
        }
      }
    }
  }

  private static double canonical(BigDecimal value, AcceptedUnit unit) {
    return value.multiply(unit.factor()).doubleValue();
  }

  private static org.assertj.core.data.Percentage percentage(double value) {
    return org.assertj.core.data.Percentage.withPercentage(value);
  }

  @Test
  void everyItemButThePregnancyTestHasAnAcceptedUnit() {
    for (LaboratoryItem item : LaboratoryItem.values()) {
      assertThat(TERMINOLOGY.acceptedUnits(item).isEmpty())
          .as(item.key())
          .isEqualTo(item == LaboratoryItem.PREGNANCY_TEST);
    }
  }

  @Test
  void localNamesMeanTheirItem() {
    assertThat(TERMINOLOGY.laboratoryNamed("离子钙")).contains(LaboratoryItem.CALCIUM_IONISED);
    assertThat(TERMINOLOGY.laboratoryNamed(" 钙 ")).contains(LaboratoryItem.CALCIUM_TOTAL);
    assertThat(TERMINOLOGY.laboratoryNamed("尿钙")).isEmpty();
  }

  @Test
  void saltsOfCalciumHaveTheirElementalShare() {
    assertThat(share("calcium_carbonate")).isEqualByComparingTo("0.40");
    assertThat(share("calcium_citrate")).isEqualByComparingTo("0.21");
    assertThat(share("calcium_lactate")).isEqualByComparingTo("0.13");
    assertThat(share("calcium_gluconate")).isEqualByComparingTo("0.09");
    assertThat(share("calcium")).isNull();
  }

  private static BigDecimal share(String drug) {
    return TERMINOLOGY.drug(drug).orElseThrow().elementalCalcium();
  }

  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10-cm, ICD_10_CM",
    "http://hl7.org/fhir/sid/icd-10, ICD_10",
    "urn:oid:2.16.840.1.113883.6.96, SNOMED_CT",
    "LOINC, LOINC",
    "icd-10-cm, ICD_10_CM"
  })
  void codeSystemsAreFoundByUriOidAndLabel(String name, CodeSystem system) {
    assertThat(CodeSystem.of(name)).contains(system);
  }

  @Test
  void otherCodeSystemsAreNotGuessed() {
    assertThat(CodeSystem.of("ICD10")).isEmpty();
    assertThat(CodeSystem.of(null)).isEmpty();
    assertThat(CodeSystem.of("http://hl7.org/fhir/sid/icd-9-cm")).isEmpty();
  }
}
