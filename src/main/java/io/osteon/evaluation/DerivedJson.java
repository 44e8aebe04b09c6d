package io.osteon.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CheckpointInhibitorTherapy;
import io.osteon.facts.CreatinineChange;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.PrognosisEstimate;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.ZoledronateDose;
import io.osteon.rulebase.Key;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Writes what was computed from the case; {@code null} stands for what could not be computed. */
final class DerivedJson {
  private static final int DECIMALS = 2;

  private DerivedJson() {}

  static void write(Decision decision, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeBoneMetastasis(decision.fact(BoneMetastasis.class), json);
    writeCalcium(decision.fact(CalciumAssessment.class), json);
    writeRenal(decision.fact(RenalFunction.class), json);
    writeCreatinineChange(decision.fact(CreatinineChange.class), json);
    writeDose(decision.fact(ZoledronateDose.class), json);
    Optional<SpinalInstability> sins = decision.fact(SpinalInstability.class);
    writeScore("sins", sins.map(s -> new Score(s.total(), s.missingItems())), json);
    Optional<LongBoneFractureRisk> mirels = decision.fact(LongBoneFractureRisk.class);
    writeScore("mirels", mirels.map(s -> new Score(s.total(), s.missingItems())), json);
    Optional<PrognosisEstimate> katagiri = decision.fact(PrognosisEstimate.class);
    writeScore("katagiri", katagiri.map(s -> new Score(s.total(), s.missingItems())), json);
    writeTherapies(decision, json);
    writeBoneTargetedTherapy(decision.fact(BoneTargetedTherapy.class), json);
    writeCheckpointInhibitor(decision.fact(CheckpointInhibitorTherapy.class), json);
    json.writeEndObject();
  }

  private record Score(Integer total, List<String> missing) {}

  private static void writeBoneMetastasis(Optional<BoneMetastasis> bone, JsonGenerator json)
      throws IOException {
    json.writeFieldName("boneMetastasis");
    if (bone.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("status", Key.of(bone.get().status()));
    integer("diagnosedDaysAgo", bone.get().diagnosedDaysAgo(), json);
    json.writeEndObject();
  }

  private static void writeCalcium(Optional<CalciumAssessment> assessment, JsonGenerator json)
      throws IOException {
    json.writeFieldName("calcium");
    if (assessment.isEmpty()) {
      json.writeNull();
      return;
    }
    CalciumAssessment calcium = assessment.get();
    json.writeStartObject();
    json.writeStringField("state", Key.of(calcium.state()));
    number("value", calcium.value(), json);
    json.writeStringField("unit", calcium.unit() == null ? null : calcium.unit().ucum());
    json.writeStringField("basis", calcium.basis() == null ? null : Key.of(calcium.basis()));
    json.writeStringField("date", calcium.date() == null ? null : calcium.date().toString());
    json.writeNumberField("ctcaeGrade", calcium.adverseEventGrade());
    json.writeBooleanField("symptomsOfHypocalcaemia", calcium.symptomsOfHypocalcaemia());
    json.writeBooleanField("symptomsOfHypercalcaemia", calcium.symptomsOfHypercalcaemia());
    json.writeEndObject();
  }

  private static void writeRenal(Optional<RenalFunction> function, JsonGenerator json)
      throws IOException {
    json.writeFieldName("renal");
    if (function.isEmpty()) {
      json.writeNull();
      return;
    }
    RenalFunction renal = function.get();
    json.writeStartObject();
    number("creatinineClearance", rounded(renal.creatinineClearance()), json);
    number("eGFR", rounded(renal.estimatedFiltrationRate()), json);
    json.writeBooleanField("dialysis", renal.dialysis());
    json.writeBooleanField("severe", renal.severe());
    json.writeBooleanField("bodyMassIndexCaution", renal.bodyMassIndexCaution());
    EvaluationJson.writeStrings("missing", renal.missingItems(), json);
    json.writeEndObject();
  }

  private static void writeCreatinineChange(Optional<CreatinineChange> change, JsonGenerator json)
      throws IOException {
    json.writeFieldName("creatinineChange");
    if (change.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    number("baseline", rounded(change.get().baseline()), json);
    number("current", rounded(change.get().current()), json);
    json.writeStringField("unit", "mg/dL");
    number("ratio", rounded(change.get().ratio()), json);
    json.writeBooleanField("labelLimitReached", change.get().labelLimitReached());
    json.writeEndObject();
  }

  private static void writeDose(Optional<ZoledronateDose> dose, JsonGenerator json)
      throws IOException {
    json.writeFieldName("zoledronateDose");
    if (dose.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    number("dose", dose.get().dose(), json);
    number("concentrate", dose.get().concentrate(), json);
    json.writeEndObject();
  }

  private static void writeScore(String name, Optional<Score> score, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (score.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    integer("total", score.get().total(), json);
    EvaluationJson.writeStrings("missing", score.get().missing(), json);
    json.writeEndObject();
  }

  private static void writeTherapies(Decision decision, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("therapies");
    for (DenosumabTherapy therapy : decision.facts(DenosumabTherapy.class)) {
      json.writeStartObject();
      json.writeStringField("drug", "denosumab");
      json.writeStringField("strength", Key.of(therapy.strength()));
      writeState(therapy.active(), therapy.planned(), therapy.lastDoseDaysAgo(), json);
      integer("nextDoseInDays", therapy.nextDoseInDays(), json);
      json.writeEndObject();
    }
    for (IntravenousBisphosphonateTherapy therapy :
        decision.facts(IntravenousBisphosphonateTherapy.class)) {
      json.writeStartObject();
      json.writeStringField("drug", therapy.drug());
      json.writeNullField("strength");
      writeState(therapy.active(), therapy.planned(), therapy.lastDoseDaysAgo(), json);
      integer("nextDoseInDays", therapy.nextDoseInDays(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeBoneTargetedTherapy(
      Optional<BoneTargetedTherapy> therapy, JsonGenerator json) throws IOException {
    json.writeFieldName("boneTargetedTherapy");
    if (therapy.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    writeState(
        therapy.get().active(), therapy.get().planned(), therapy.get().lastExposureDaysAgo(), json);
    json.writeEndObject();
  }

  private static void writeCheckpointInhibitor(
      Optional<CheckpointInhibitorTherapy> therapy, JsonGenerator json) throws IOException {
    json.writeFieldName("checkpointInhibitor");
    if (therapy.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    writeState(
        therapy.get().active(), therapy.get().planned(), therapy.get().lastDoseDaysAgo(), json);
    json.writeEndObject();
  }

  private static void writeState(
      boolean active, boolean planned, Integer lastDoseDaysAgo, JsonGenerator json)
      throws IOException {
    json.writeBooleanField("active", active);
    json.writeBooleanField("planned", planned);
    integer("lastDoseDaysAgo", lastDoseDaysAgo, json);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value == null || value.scale() <= DECIMALS
        ? value
        : value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static void number(String field, BigDecimal value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private static void integer(String field, Integer value, JsonGenerator json) throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }
}
