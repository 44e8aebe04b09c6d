package io.osteon.cdshooks.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.Resources;
import io.osteon.cdshooks.request.Hook;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each moment shows what belongs to it, of patients whose chart recommends more than that. */
class MomentFilterTest {

  private static Call breastCancerWithNewBoneMetastasis(Hook hook) {
    return Call.of(hook)
        .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
        .complete();
  }

  @Test
  void openingAChartBringsReferralAndStartButNoChecklist() {
    Call call = breastCancerWithNewBoneMetastasis(Hook.PATIENT_VIEW);
    assertThat(call.recommended()).contains("MDT-11", "BTA-01", "MON-04", "MON-14");
    assertThat(call.shown()).contains("MDT-11", "BTA-01").doesNotContain("MON-04", "MON-14");
  }

  @Test
  void openingAChartBringsAnOverdueCalciumCheck() {
    Call call =
        Call.of(Hook.PATIENT_VIEW)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("doses", Resources.denosumabDose("2026-11-05"))
            .complete();
    assertThat(call.shown()).contains("MON-05");
  }

  @Test
  void aPatientWithoutCancerBringsNothing() {
    for (Hook hook : List.of(Hook.PATIENT_VIEW, Hook.ENCOUNTER_DISCHARGE, Hook.ENCOUNTER_START)) {
      Call call = Call.of(hook).found("conditions", Resources.condition("c", "I10", "")).complete();
      assertThat(call.shown()).as(hook.id()).isEmpty();
    }
  }

  @Test
  void signingDenosumabBringsItsChecksButNotTheReferral() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN).about(Resources.draftDenosumab("d1"));
    assertThat(call.recommended()).contains("MDT-11");
    assertThat(call.shown()).contains("MON-04", "MON-08", "MON-14").doesNotContain("MDT-11");
  }

  /** Without comparison every order would repeat what the chart says anyway. */
  @Test
  void signingAnUnrelatedOrderBringsNothingButWhatIsCritical() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN)
            .about(Resources.order("d1", "C07AB02", "Metoprolol 50 mg", "'status':'draft',"));
    assertThat(call.recommended()).contains("BTA-01", "MDT-11");
    assertThat(call.shown()).isEmpty();
  }

  @Test
  void criticalAdviceIsShownWhateverIsSigned() {
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("calcium-and-kidney", Resources.calcium("3.2", "2026-11-22"))
            .complete()
            .about(Resources.order("d1", "C07AB02", "Metoprolol 50 mg", "'status':'draft',"));
    assertThat(call.moment().shown())
        .isNotEmpty()
        .allMatch(shown -> shown.urgency() == Urgency.CRITICAL)
        .extracting(Recommendation::id)
        .contains("SAF-07");
  }

  @Test
  void signingZoledronateWithFailingKidneysIsCritical() {
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found(
                "calcium-and-kidney",
                Resources.laboratory("14682-9", "310", "umol/L", "2026-11-20"))
            .found("weight-and-scores", Resources.laboratory("29463-7", "60", "kg", "2026-11-01"))
            .complete()
            .about(Resources.draftZoledronate("d1"));
    assertThat(call.moment().shown())
        .filteredOn(shown -> shown.id().equals("BTA-08"))
        .singleElement()
        .extracting(Recommendation::urgency)
        .isEqualTo(Urgency.CRITICAL);
  }

  /** Some clients send orders that are being written as active, and begun in the past. */
  @Test
  void anOrderOfTheContextIsADraftWhateverItSays() {
    for (String status : List.of("draft", "active", "on-hold", "unknown")) {
      String begun =
          "'status':'"
              + status
              + "','authoredOn':'2026-11-01','dosageInstruction':[{'timing':"
              + "{'event':['2026-11-20'],'repeat':{'boundsPeriod':{'start':'2026-11-02'}}}}],";
      Call call =
          breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN)
              .about(Resources.order("d1", "H05AA02", "Teriparatide", begun));
      assertThat(call.shown()).as(status).contains("SAF-01");
    }
  }

  @Test
  void anOrderOfTheContextThatIsOverIsNoDraft() {
    for (String status : List.of("cancelled", "entered-in-error")) {
      Call call =
          breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN)
              .about(
                  Resources.order("d1", "H05AA02", "Teriparatide", "'status':'" + status + "',"));
      assertThat(call.shown()).as(status).isEmpty();
      assertThat(call.chart().draftOrders()).isEmpty();
    }
  }

  @Test
  void ofSelectedOrdersOnlyThoseCount() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SELECT)
            .about(
                Resources.draftDenosumab("d1"),
                Resources.order("d2", "C07AB02", "Metoprolol 50 mg", "'status':'draft',"));
    call.context("selections", "['MedicationRequest/d2']");
    assertThat(call.shown()).isEmpty();
    call.context("selections", "['MedicationRequest/d1']");
    assertThat(call.shown()).contains("MON-04");
  }

  /** The other drafts are there all the same: two antiresorptives are two. */
  @Test
  void aSelectedOrderIsJudgedBesideTheOtherDrafts() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SELECT)
            .about(Resources.draftDenosumab("d1"), Resources.draftZoledronate("d2"));
    call.context("selections", "['MedicationRequest/d2']");
    assertThat(call.shown()).contains("SAF-03");
  }

  @Test
  void signingCalciumInHypercalcaemiaIsAnswered() {
    String calcium = Resources.order("d1", "A12AA04", "Calcium carbonate", "'status':'draft',");
    Call call =
        Call.of(Hook.ORDER_SIGN)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("calcium-and-kidney", Resources.calcium("2.7", "2026-11-22"))
            .complete()
            .about(calcium);
    assertThat(call.shown()).contains("MON-09");
  }

  @Test
  void signingACheckpointInhibitorBringsTheOption() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN)
            .about(Resources.order("d1", "L01FF02", "Pembrolizumab", "'status':'draft',"));
    assertThat(call.shown()).contains("ICI-01");
  }

  @Test
  void signingRadium223WithoutBoneProtectionIsAnswered() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.ORDER_SIGN)
            .about(Resources.order("d1", "V10XX03", "Radium-223", "'status':'draft',"));
    assertThat(call.shown()).contains("BTA-15");
  }

  @Test
  void aNewBoneMetastasisBringsReferralAndStart() {
    Call call =
        Call.of(Hook.PROBLEM_LIST_ITEM_CREATE)
            .found("conditions", Resources.breastCancer())
            .complete()
            .about(Resources.condition("bone", "C79.5", ""));
    assertThat(call.shown()).contains("MDT-11", "BTA-01").doesNotContain("MON-04", "MON-14");
  }

  /** The client may have stored it before it called. */
  @Test
  void aNewBoneMetastasisThatIsPrefetchedTooBringsTheSame() {
    Call call =
        Call.of(Hook.PROBLEM_LIST_ITEM_CREATE)
            .found("conditions", Resources.breastCancer(), Resources.condition("bone", "C79.5", ""))
            .complete()
            .about(Resources.condition("bone", "C79.5", ""));
    assertThat(call.shown()).contains("MDT-11", "BTA-01");
  }

  @Test
  void anotherNewProblemDoesNotRepeatWhatTheChartSays() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.PROBLEM_LIST_ITEM_CREATE)
            .about(Resources.condition("c9", "I10", ""));
    assertThat(call.recommended()).contains("BTA-01");
    assertThat(call.shown()).isEmpty();
  }

  @Test
  void theStartOfAVisitBringsEverything() {
    Call call = breastCancerWithNewBoneMetastasis(Hook.ENCOUNTER_START);
    assertThat(call.shown()).isEqualTo(call.recommended()).contains("MDT-11", "MON-14");
  }

  @Test
  void dischargeAfterADoseBringsTheCalciumCheckButNotTheReferral() {
    Call call =
        Call.of(Hook.ENCOUNTER_DISCHARGE)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("doses", Resources.denosumabDose("2026-11-20"))
            .complete();
    assertThat(call.recommended()).contains("MDT-11");
    assertThat(call.shown()).contains("MON-05", "MON-08").doesNotContain("MDT-11");
  }

  @Test
  void bookingAnAppointmentBringsTheOverdueDose() {
    Call call =
        Call.of(Hook.APPOINTMENT_BOOK)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("doses", Resources.denosumabDose("2026-09-30"))
            .complete()
            .about(appointment("multidisciplinary-meeting"));
    assertThat(call.shown()).contains("BTA-12");
  }

  @Test
  void bookingADentalExtractionBringsTheJointPlan() {
    Call call =
        Call.of(Hook.APPOINTMENT_BOOK)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("doses", Resources.denosumabDose("2026-11-05"))
            .complete()
            .about(appointment("invasive-dental-procedure"));
    assertThat(call.shown()).contains("MON-16");
  }

  private static String appointment(String event) {
    return "{'resourceType':'Appointment','id':'a1','status':'proposed',"
        + "'start':'2026-12-01T09:00:00+08:00','serviceType':[{'coding':[{'system':"
        + "'urn:osteon:clinical-items','code':'"
        + event
        + "'}]}],'participant':"
        + "[{'actor':{'reference':'Patient/p1'},'status':'tentative'}]}";
  }

  @Test
  void repeatingDenosumabTooEarlyIsAnswered() {
    Call call =
        Call.of(Hook.MEDICATION_REFILL)
            .found("conditions", Resources.breastCancer(), Resources.boneMetastasis())
            .found("doses", Resources.denosumabDose("2026-11-10"))
            .complete()
            .about(Resources.draftDenosumab("d1"));
    assertThat(call.shown()).contains("BTA-11", "MON-06");
  }

  @Test
  void repeatingAnotherDrugBringsNothing() {
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.MEDICATION_REFILL)
            .about(Resources.order("d1", "C07AB02", "Metoprolol 50 mg", "'status':'draft',"));
    assertThat(call.shown()).isEmpty();
  }

  /** The same order stands in the chart as active and in the context as its repetition. */
  @Test
  void aRepeatedPrescriptionDoesNotEndTheOneInEffect() {
    String active =
        Resources.order(
            "m1",
            "A12AX",
            "Calcium and vitamin D3",
            "'status':'active','authoredOn':'2026-01-01',");
    Call call =
        breastCancerWithNewBoneMetastasis(Hook.MEDICATION_REFILL)
            .found("current-medication", active)
            .about(active);
    assertThat(call.recommended()).contains("BTA-01");
    assertThat(new String(call.chart().bundle(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("http://draft.invalid/MedicationRequest/m1");
  }
}
