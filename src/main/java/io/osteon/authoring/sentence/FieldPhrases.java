package io.osteon.authoring.sentence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the fields of facts are spoken of, where more is needed than the label of the field. */
final class FieldPhrases {
  /** yes | no: what is said of the subject. */
  private static final String FLAGS_ENGLISH =
      """
      RecordedLists.diagnosesKnown|contains a list of diagnoses|contains no list of diagnoses
      RecordedLists.medicationsKnown|contains a medication list|contains no medication list
      RecordedLists.allergiesKnown|says whether there are allergies|does not say whether there are allergies
      Diagnosis.confirmed|is confirmed|is not confirmed
      Diagnosis.solidTumour|is a solid tumour|is not a solid tumour
      Diagnosis.cancer|is a malignancy|is not a malignancy
      Diagnosis.primaryKnown|names the primary site|does not name the primary site
      BoneMetastasis.confirmed|is confirmed|is not confirmed
      BoneMetastasis.suspected|is suspected|is not suspected
      BoneMetastasis.none|is not among the known diagnoses|is among the known diagnoses, or these are not known
      Finding.present|is present|is recorded as absent
      MedicationCourse.stopped|is stopped|is not stopped
      MedicationCourse.active|is taken now|is not taken now
      MedicationCourse.planned|is planned|is not planned
      MedicationCourse.activeOrPlanned|is taken now or planned|is neither taken now nor planned
      MedicationCourse.withoutDates|has no dose dates|has dose dates
      SpinalInstability.incomplete|is incomplete|is complete
      LongBoneFractureRisk.incomplete|is incomplete|is complete
      LongBoneFractureRisk.upperLimb|concerns the upper limb|does not concern the upper limb
      PrognosisEstimate.incomplete|is incomplete|is complete
      CalciumAssessment.symptomsOfHypocalcaemia|comes with symptoms of hypocalcaemia|comes without recorded symptoms of hypocalcaemia
      CalciumAssessment.symptomsOfHypercalcaemia|comes with symptoms of hypercalcaemia|comes without recorded symptoms of hypercalcaemia
      CalciumAssessment.ungradedTotalLow|is known only as a total without albumin that is low|is not known only as a total without albumin that is low
      CalciumAssessment.ungradedTotalVeryHigh|is known only as a total without albumin that is very high|is not known only as a total without albumin that is very high
      CalciumAssessment.known|can be graded|cannot be graded
      CalciumAssessment.hypocalcaemia|shows hypocalcaemia|does not show hypocalcaemia
      CalciumAssessment.severeHypocalcaemia|shows severe or symptomatic hypocalcaemia|does not show severe or symptomatic hypocalcaemia
      CalciumAssessment.symptomaticLowTotal|is a low total without albumin but with symptoms|is not a low total without albumin but with symptoms
      CalciumAssessment.hypercalcaemia|shows hypercalcaemia|does not show hypercalcaemia
      CalciumAssessment.mildHypercalcaemiaWithoutSymptoms|shows mild hypercalcaemia without symptoms|does not show mild hypercalcaemia without symptoms
      CalciumAssessment.hypercalcaemiaNeedsTreatment|shows hypercalcaemia that needs treatment|does not show hypercalcaemia that needs treatment
      RenalFunction.dialysis|depends on dialysis|does not depend on dialysis
      RenalFunction.bodyMassIndexCaution|is judged at a body mass index at which Cockcroft-Gault misleads|is not judged at a body mass index at which Cockcroft-Gault misleads
      RenalFunction.severe|is severely impaired|is not known to be severely impaired
      RenalFunction.clearanceKnown|has a known creatinine clearance|has no known creatinine clearance
      ZoledronateDose.reduced|is reduced|is not reduced
      CreatinineChange.labelLimitReached|has risen to the label's limit|has not risen to the label's limit
      VitaminDStatus.deficient|is deficient|is not deficient
      VitaminDStatus.belowPreferred|is below the preferred level|is not below the preferred level
      MagnesiumStatus.low|is low|is not low
      DenosumabTherapy.active|is in use|is not in use
      DenosumabTherapy.planned|has a planned dose|has no planned dose
      DenosumabTherapy.firstDosePlanned|has its first dose planned|does not have its first dose planned
      DenosumabTherapy.nextDosePlanned|has its next dose planned|does not have its next dose planned
      DenosumabTherapy.stopped|is stopped|is not stopped
      DenosumabTherapy.datesKnown|has known dose dates|has no known dose dates
      DenosumabTherapy.activeOrPlanned|is in use or planned|is neither in use nor planned
      DenosumabTherapy.everGiven|has been given before|has never been given
      IntravenousBisphosphonateTherapy.active|is in use|is not in use
      IntravenousBisphosphonateTherapy.planned|has a planned dose|has no planned dose
      IntravenousBisphosphonateTherapy.firstDosePlanned|has its first dose planned|does not have its first dose planned
      IntravenousBisphosphonateTherapy.datesKnown|has known dose dates|has no known dose dates
      IntravenousBisphosphonateTherapy.activeOrPlanned|is in use or planned|is neither in use nor planned
      BoneTargetedTherapy.active|is in use|is not in use
      BoneTargetedTherapy.planned|has a planned dose|has no planned dose
      BoneTargetedTherapy.exposedWithin180Days|was given within the last {window}|was not given within the last {window}
      BoneTargetedTherapy.everExposed|is or was in use at some time|has never been in use
      CheckpointInhibitorTherapy.active|is in use|is not in use
      CheckpointInhibitorTherapy.planned|has a planned dose|has no planned dose
      CheckpointInhibitorTherapy.givenWithin180Days|was given within the last {window}|was not given within the last {window}
      CheckpointInhibitorTherapy.everGiven|has been given before|has never been given
      CheckpointInhibitorTherapy.datesKnown|has known dose dates|has no known dose dates
      CheckpointInhibitorTherapy.now|is in use or planned|is neither in use nor planned
      Supplementation.calciumTaken|includes calcium|includes no calcium
      Supplementation.vitaminDTaken|includes vitamin D|includes no vitamin D
      Supplementation.activeVitaminDTaken|includes active vitamin D|includes no active vitamin D
      Supplementation.calciumDoseUnknown|includes calcium of unknown dose|includes no calcium of unknown dose
      Supplementation.vitaminDDoseUnknown|includes vitamin D of unknown dose|includes no vitamin D of unknown dose
      Supplementation.adequate|reaches the label's minimum|does not reach the label's minimum
      Supplementation.taken|is taken|is not taken
      """;

  private static final String FLAGS_CHINESE =
      """
      RecordedLists.diagnosesKnown|已提供诊断清单|未提供诊断清单
      RecordedLists.medicationsKnown|已提供用药清单|未提供用药清单
      RecordedLists.allergiesKnown|已提供过敏史|未提供过敏史
      Diagnosis.confirmed|已确诊|未确诊
      Diagnosis.solidTumour|属实体瘤|不属实体瘤
      Diagnosis.cancer|属恶性肿瘤|不属恶性肿瘤
      Diagnosis.primaryKnown|原发部位明确|原发部位不明确
      BoneMetastasis.confirmed|已确诊|未确诊
      BoneMetastasis.suspected|为疑似|非疑似
      BoneMetastasis.none|不在已知诊断之列|在已知诊断之列，或诊断清单未知
      Finding.present|存在|记录为不存在
      MedicationCourse.stopped|已停用|未停用
      MedicationCourse.active|正在使用|未在使用
      MedicationCourse.planned|计划使用|未计划使用
      MedicationCourse.activeOrPlanned|正在使用或计划使用|既未使用也未计划使用
      MedicationCourse.withoutDates|无给药日期|有给药日期
      SpinalInstability.incomplete|条目不完整|条目完整
      LongBoneFractureRisk.incomplete|条目不完整|条目完整
      LongBoneFractureRisk.upperLimb|涉及上肢|不涉及上肢
      PrognosisEstimate.incomplete|条目不完整|条目完整
      CalciumAssessment.symptomsOfHypocalcaemia|伴低钙血症症状|未记录低钙血症症状
      CalciumAssessment.symptomsOfHypercalcaemia|伴高钙血症症状|未记录高钙血症症状
      CalciumAssessment.ungradedTotalLow|仅有缺白蛋白的总钙且偏低|并非仅有缺白蛋白且偏低的总钙
      CalciumAssessment.ungradedTotalVeryHigh|仅有缺白蛋白的总钙且显著升高|并非仅有缺白蛋白且显著升高的总钙
      CalciumAssessment.known|可判读|不可判读
      CalciumAssessment.hypocalcaemia|提示低钙血症|未提示低钙血症
      CalciumAssessment.severeHypocalcaemia|提示严重或症状性低钙血症|未提示严重或症状性低钙血症
      CalciumAssessment.symptomaticLowTotal|为缺白蛋白的低总钙且伴症状|并非缺白蛋白且伴症状的低总钙
      CalciumAssessment.hypercalcaemia|提示高钙血症|未提示高钙血症
      CalciumAssessment.mildHypercalcaemiaWithoutSymptoms|提示轻度无症状高钙血症|未提示轻度无症状高钙血症
      CalciumAssessment.hypercalcaemiaNeedsTreatment|提示需治疗的高钙血症|未提示需治疗的高钙血症
      RenalFunction.dialysis|依赖透析|不依赖透析
      RenalFunction.bodyMassIndexCaution|评估时体重指数超出公式适用范围|评估时体重指数未超出公式适用范围
      RenalFunction.severe|重度不全|未见重度不全
      RenalFunction.clearanceKnown|肌酐清除率已知|肌酐清除率未知
      ZoledronateDose.reduced|须减量|无须减量
      CreatinineChange.labelLimitReached|升幅达到说明书停药标准|升幅未达到说明书停药标准
      VitaminDStatus.deficient|缺乏|不缺乏
      VitaminDStatus.belowPreferred|低于理想水平|不低于理想水平
      MagnesiumStatus.low|偏低|不低
      DenosumabTherapy.active|在用|未在用
      DenosumabTherapy.planned|有计划剂次|无计划剂次
      DenosumabTherapy.firstDosePlanned|计划首剂|未计划首剂
      DenosumabTherapy.nextDosePlanned|计划下一剂|未计划下一剂
      DenosumabTherapy.stopped|已停用|未停用
      DenosumabTherapy.datesKnown|给药日期已知|给药日期未知
      DenosumabTherapy.activeOrPlanned|在用或计划使用|既未在用也未计划使用
      DenosumabTherapy.everGiven|曾使用|从未使用
      IntravenousBisphosphonateTherapy.active|在用|未在用
      IntravenousBisphosphonateTherapy.planned|有计划剂次|无计划剂次
      IntravenousBisphosphonateTherapy.firstDosePlanned|计划首剂|未计划首剂
      IntravenousBisphosphonateTherapy.datesKnown|给药日期已知|给药日期未知
      IntravenousBisphosphonateTherapy.activeOrPlanned|在用或计划使用|既未在用也未计划使用
      BoneTargetedTherapy.active|在用|未在用
      BoneTargetedTherapy.planned|有计划剂次|无计划剂次
      BoneTargetedTherapy.exposedWithin180Days|在最近{window}内曾使用|在最近{window}内未使用
      BoneTargetedTherapy.everExposed|在用或曾使用|从未使用
      CheckpointInhibitorTherapy.active|在用|未在用
      CheckpointInhibitorTherapy.planned|有计划剂次|无计划剂次
      CheckpointInhibitorTherapy.givenWithin180Days|在最近{window}内曾使用|在最近{window}内未使用
      CheckpointInhibitorTherapy.everGiven|曾使用|从未使用
      CheckpointInhibitorTherapy.datesKnown|给药日期已知|给药日期未知
      CheckpointInhibitorTherapy.now|在用或计划使用|既未在用也未计划使用
      Supplementation.calciumTaken|含钙剂|不含钙剂
      Supplementation.vitaminDTaken|含维生素D|不含维生素D
      Supplementation.activeVitaminDTaken|含活性维生素D|不含活性维生素D
      Supplementation.calciumDoseUnknown|含剂量不明的钙剂|不含剂量不明的钙剂
      Supplementation.vitaminDDoseUnknown|含剂量不明的维生素D|不含剂量不明的维生素D
      Supplementation.adequate|达到说明书最低量|未达到说明书最低量
      Supplementation.taken|正在使用|未使用
      """;

  /** A moment counted in days: English noun | English verb | Chinese noun. */
  private static final String MOMENTS =
      """
      Diagnosis.daysAgo||was made|诊断
      BoneMetastasis.diagnosedDaysAgo|diagnosis|was made|诊断
      LaboratoryResult.daysAgo||was sampled|采样
      CalciumCandidate.daysAgo||was sampled|采样
      CalciumAssessment.daysAgo||was sampled|采样
      VitaminDStatus.daysAgo||was sampled|采样
      MagnesiumStatus.daysAgo||was sampled|采样
      AlkalinePhosphataseStatus.daysAgo||was sampled|采样
      PastEvent.daysAgo||took place|
      PlannedEvent.inDays||is due|
      MedicationCourse.stopInDays|stop|is due|停药
      DenosumabTherapy.firstDoseDaysAgo|first dose|was given|首剂
      DenosumabTherapy.lastDoseDaysAgo|last dose|was given|末次用药
      DenosumabTherapy.nextDoseInDays|next dose|is due|下一剂
      DenosumabTherapy.stopInDays|planned stop|is due|计划停药
      IntravenousBisphosphonateTherapy.firstDoseDaysAgo|first dose|was given|首剂
      IntravenousBisphosphonateTherapy.lastDoseDaysAgo|last dose|was given|末次用药
      IntravenousBisphosphonateTherapy.nextDoseInDays|next dose|is due|下一剂
      BoneTargetedTherapy.firstDoseDaysAgo|first dose|was given|首剂
      BoneTargetedTherapy.lastExposureDaysAgo|last dose|was given|末次用药
      CheckpointInhibitorTherapy.lastDoseDaysAgo|last dose|was given|末次用药
      CheckpointInhibitorTherapy.nextDoseInDays|next dose|is due|下一剂
      """;

  /** English | Chinese nouns that read better than the label. */
  private static final String NOUNS =
      """
      DenosumabTherapy.daysBetweenLastAndNextDose|interval between the last and the next dose|末次与下一剂的间隔
      DenosumabTherapy.daysBetweenFirstAndNextDose|interval between the first and the next dose|首剂与下一剂的间隔
      DenosumabTherapy.daysOverdue|delay of the overdue dose|逾期时间
      DenosumabTherapy.calciumCheckDue|date by which calcium is due|血钙复查截止日
      IntravenousBisphosphonateTherapy.shortestRecentInterval|interval between the newest two doses|最近两剂的间隔
      AlkalinePhosphataseStatus.timesUpperLimit|multiple of the upper limit|参考上限倍数
      CreatinineChange.ratio|ratio|比值
      RejectedValue.reason|reason for not being used|不可用的原因
      CalciumAssessment.ungradedTotal|total without albumin|缺白蛋白的总钙
      RenalFunction.estimatedFiltrationRate|estimated filtration rate|估算肾小球滤过率
      RenalFunction.creatinineClearance|creatinine clearance (Cockcroft-Gault)|肌酐清除率（Cockcroft-Gault）
      SpinalInstability.total|total|总分
      """;

  private final Map<String, Flag> flags = new HashMap<>();
  private final Map<String, Moment> moments = new HashMap<>();
  private final Map<String, String> nouns = new HashMap<>();

  /** What is said of a subject when a field is true, and when it is false. */
  record Flag(String yes, String no) {}

  /**
   * A moment that a field counts the days to or from.
   *
   * @param noun what of the subject; empty when it is the subject itself
   * @param verb in English, empty in Chinese
   */
  record Moment(String noun, String verb) {}

  FieldPhrases(boolean chinese) {
    for (String line : (chinese ? FLAGS_CHINESE : FLAGS_ENGLISH).lines().toList()) {
      String[] cells = line.split("\\|", -1);
      flags.put(cells[0], new Flag(cells[1], cells[2]));
    }
    for (String line : MOMENTS.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      moments.put(cells[0], chinese ? new Moment(cells[3], "") : new Moment(cells[1], cells[2]));
    }
    for (String line : NOUNS.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      nouns.put(cells[0], cells[chinese ? 2 : 1]);
    }
  }

  /** The words for a field that is true or false. */
  Optional<Flag> flag(String type, String field) {
    return Optional.ofNullable(flags.get(type + "." + field));
  }

  /** The words for a field that counts days to or from a moment. */
  Optional<Moment> moment(String type, String field) {
    return Optional.ofNullable(moments.get(type + "." + field));
  }

  /** A noun that reads better than the label. */
  Optional<String> noun(String type, String field) {
    return Optional.ofNullable(nouns.get(type + "." + field));
  }
}
