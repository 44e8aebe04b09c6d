package io.osteon.authoring.sentence;

import java.util.HashMap;
import java.util.Map;

/**
 * How the kinds of facts are spoken of: as a subject, without its article, and when one is simply
 * there or not.
 */
final class TypePhrases {
  /** subject | without article | there is one | there is none. */
  private static final String ENGLISH =
      """
      Patient|the patient|patient|a patient is recorded|no patient is recorded
      RecordedLists|the record|record|the lists are recorded|no lists are recorded
      Diagnosis|a diagnosis|diagnosis||
      BoneMetastasis|bone metastasis|bone metastasis|the state of bone metastasis is assessed|the state of bone metastasis is not assessed
      LaboratoryResult|a laboratory result|laboratory result||
      Measurement|a measurement|measurement||
      Finding|a finding|finding||
      PastEvent|a past event|past event||
      PlannedEvent|a planned event|planned event||
      Allergy|hypersensitivity|hypersensitivity||
      MedicationCourse|a medication|medication||
      RejectedValue|a recorded value|recorded value|a recorded value cannot be used|no recorded value is unusable
      SpinalInstabilityItems|the SINS items|SINS items||
      SpinalInstability|the SINS (Spinal Instability Neoplastic Score)|SINS (Spinal Instability Neoplastic Score)|a SINS (Spinal Instability Neoplastic Score) is available|no SINS (Spinal Instability Neoplastic Score) is available
      LongBoneLesionItems|the Mirels items|Mirels items||
      LongBoneFractureRisk|the Mirels score|Mirels score|a Mirels score is available|no Mirels score is available
      PrognosisEstimate|the Katagiri score|Katagiri score|a Katagiri score is available|no Katagiri score is available
      CalciumCandidate|a calcium that can be graded|calcium that can be graded|a calcium that can be graded is available|no calcium that can be graded is available
      CalciumAssessment|the calcium|calcium assessment|the calcium is assessed|the calcium is not assessed
      RenalFunction|kidney function|kidney function|kidney function is assessed|kidney function is not assessed
      ZoledronateDose|the zoledronic acid dose by the label|zoledronic acid dose by the label|the label gives a zoledronic acid dose|the label gives no zoledronic acid dose
      CreatinineChange|the creatinine compared with baseline|creatinine compared with baseline|creatinine can be compared with baseline|creatinine cannot be compared with baseline
      VitaminDStatus|25-hydroxyvitamin D|25-hydroxyvitamin D|a valid 25-hydroxyvitamin D is available|no valid 25-hydroxyvitamin D is available
      MagnesiumStatus|magnesium|magnesium|a valid magnesium is available|no valid magnesium is available
      AlkalinePhosphataseStatus|alkaline phosphatase|alkaline phosphatase|a valid alkaline phosphatase is available|no valid alkaline phosphatase is available
      DenosumabTherapy|denosumab|denosumab|denosumab is on record|denosumab is not on record
      IntravenousBisphosphonateTherapy|an intravenous bisphosphonate|intravenous bisphosphonate|an intravenous bisphosphonate is on record|no intravenous bisphosphonate is on record
      BoneTargetedTherapy|bone-targeted therapy|bone-targeted therapy|bone-targeted therapy is assessed|bone-targeted therapy is not assessed
      CheckpointInhibitorTherapy|an immune checkpoint inhibitor|immune checkpoint inhibitor|an immune checkpoint inhibitor is on record|no immune checkpoint inhibitor is on record
      Supplementation|supplementation with calcium and vitamin D|supplementation with calcium and vitamin D|supplementation is assessed|supplementation is not assessed
      StartExclusion|a reason not to start a bone-targeted agent|reason not to start a bone-targeted agent|there is a reason not to start a bone-targeted agent|there is no reason not to start a bone-targeted agent
      StartIndicated|the start of a bone-targeted agent|start of a bone-targeted agent|the start of a bone-targeted agent is recommended|the start of a bone-targeted agent is not recommended
      FirstDoseContext|the first dose of an antiresorptive|first dose of an antiresorptive|the first dose of an antiresorptive is ahead|no first dose of an antiresorptive is ahead
      AntiresorptiveContext|an antiresorptive|antiresorptive|an antiresorptive is given, planned or recommended|no antiresorptive is given, planned or recommended
      DenosumabContext|denosumab|denosumab|denosumab is given, planned or an option|denosumab is neither given nor planned nor an option
      Source|a source|source||
      """;

  private static final String CHINESE =
      """
      Patient|患者|患者|已记录患者|未记录患者
      RecordedLists|病历|病历|已有清单记录|无清单记录
      Diagnosis|诊断|诊断||
      BoneMetastasis|骨转移|骨转移|已评估骨转移状态|未评估骨转移状态
      LaboratoryResult|检验结果|检验结果||
      Measurement|评估数值|评估数值||
      Finding|临床发现|临床发现||
      PastEvent|既往事件|既往事件||
      PlannedEvent|计划事件|计划事件||
      Allergy|过敏|过敏||
      MedicationCourse|用药|用药||
      RejectedValue|某项记录数值|记录数值|有记录数值不可用|无不可用的记录数值
      SpinalInstabilityItems|脊柱不稳评分（SINS）条目|脊柱不稳评分（SINS）条目||
      SpinalInstability|脊柱不稳评分（SINS）|脊柱不稳评分（SINS）|有脊柱不稳评分（SINS）|无脊柱不稳评分（SINS）
      LongBoneLesionItems|Mirels评分条目|Mirels评分条目||
      LongBoneFractureRisk|Mirels评分|Mirels评分|有Mirels评分|无Mirels评分
      PrognosisEstimate|Katagiri评分|Katagiri评分|有Katagiri评分|无Katagiri评分
      CalciumCandidate|可判读的血钙|可判读的血钙|有可判读的血钙|无可判读的血钙
      CalciumAssessment|血钙|血钙评估|已评估血钙|未评估血钙
      RenalFunction|肾功能：|肾功能|已评估肾功能|未评估肾功能
      ZoledronateDose|说明书规定的唑来膦酸剂量|说明书规定的唑来膦酸剂量|说明书给出唑来膦酸剂量|说明书未给出唑来膦酸剂量
      CreatinineChange|肌酐较基线|肌酐较基线的变化|肌酐可与基线比较|肌酐无法与基线比较
      VitaminDStatus|25-羟维生素D|25-羟维生素D|有有效期内的25-羟维生素D结果|无有效期内的25-羟维生素D结果
      MagnesiumStatus|血镁|血镁|有有效期内的血镁结果|无有效期内的血镁结果
      AlkalinePhosphataseStatus|碱性磷酸酶|碱性磷酸酶|有有效期内的碱性磷酸酶结果|无有效期内的碱性磷酸酶结果
      DenosumabTherapy|地舒单抗|地舒单抗|有地舒单抗用药记录|无地舒单抗用药记录
      IntravenousBisphosphonateTherapy|静脉双膦酸盐|静脉双膦酸盐|有静脉双膦酸盐用药记录|无静脉双膦酸盐用药记录
      BoneTargetedTherapy|骨靶向治疗|骨靶向治疗|已评估骨靶向治疗|未评估骨靶向治疗
      CheckpointInhibitorTherapy|免疫检查点抑制剂|免疫检查点抑制剂|有免疫检查点抑制剂用药记录|无免疫检查点抑制剂用药记录
      Supplementation|钙剂与维生素D补充|钙剂与维生素D补充|已评估钙剂与维生素D补充|未评估钙剂与维生素D补充
      StartExclusion|不启动骨靶向药的原因|不启动骨靶向药的原因|存在不启动骨靶向药的原因|不存在不启动骨靶向药的原因
      StartIndicated|骨靶向药的启动|骨靶向药的启动|建议启动骨靶向药|未建议启动骨靶向药
      FirstDoseContext|抗骨吸收药首剂|抗骨吸收药首剂|即将首次使用抗骨吸收药|并非即将首次使用抗骨吸收药
      AntiresorptiveContext|抗骨吸收药|抗骨吸收药|抗骨吸收药在用、计划或建议使用|抗骨吸收药未在用、未计划且未建议使用
      DenosumabContext|地舒单抗|地舒单抗|地舒单抗在用、计划或可选|地舒单抗未在用、未计划且非可选
      Source|来源|来源||
      """;

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final boolean chinese;

  /**
   * How one kind of fact is spoken of.
   *
   * @param subject with its article
   * @param noun without article
   * @param there a sentence: there is one
   * @param none a sentence: there is none
   */
  record Phrase(String subject, String noun, String there, String none) {}

  TypePhrases(boolean chinese) {
    this.chinese = chinese;
    for (String line : (chinese ? CHINESE : ENGLISH).lines().toList()) {
      String[] cells = line.split("\\|", -1);
      phrases.put(cells[0], new Phrase(cells[1], cells[2], cells[3], cells[4]));
    }
  }

  /** There are words of their own for a type. */
  boolean has(String type) {
    return phrases.containsKey(type);
  }

  /** The words for a type; for a value that is no fact, its name. */
  Phrase of(String type, String name) {
    Phrase known = phrases.get(type);
    return known != null ? known : new Phrase(chinese ? name : "the " + name, name, "", "");
  }
}
