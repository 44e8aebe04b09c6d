package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The 82 rules of the clinical specification (B.1 to B.6) with precedence (B.0.7) and deferral
 * (B.0.6), written a second time in plain Java over the scenario format. It shares no line with the
 * product: where the two disagree on a case, one of them is wrong.
 */
final class SpecificationTranscription {
  private final SpecificationStart start;
  private final Set<String> fired;

  private SpecificationTranscription(JsonNode scenario) {
    start = new SpecificationStart(scenario);
    fired = start.fired;
  }

  /** The ids that have to be shown for a scenario. */
  static Set<String> shown(JsonNode scenario) {
    return judge(scenario).shown();
  }

  /** All that the specification says of a scenario. */
  static SpecificationVerdict judge(JsonNode scenario) {
    SpecificationTranscription transcription = new SpecificationTranscription(scenario);
    transcription.rules();
    ExpectedDeferral deferral = transcription.deferral();
    transcription.precedence();
    return transcription.verdict(deferral);
  }

  private void rules() {
    SpecificationReferral referral = new SpecificationReferral(start);
    referral.referral();
    referral.therapy();
    SpecificationMonitoring monitoring = new SpecificationMonitoring(start);
    monitoring.monitoringCalcium();
    monitoring.monitoringKidneyAndJaw();
    SpecificationSafety safety = new SpecificationSafety(start);
    safety.checkpointInhibitors();
    safety.safetyDrugs();
    safety.safetyPatient();
    safety.dataQuality();
  }

  private boolean has(String id) {
    return fired.contains(id);
  }

  private SpecificationVerdict verdict(ExpectedDeferral deferral) {
    SpecificationLaboratory.Calcium calcium = start.labs.chosenCalcium();
    return new SpecificationVerdict(
        fired,
        deferral,
        start.labs.calciumState(),
        calcium == null ? null : calcium.value(),
        start.labs.clearance(),
        start.labs.zoledronateDose());
  }

  private ExpectedDeferral deferral() {
    if (Stream.of("BTA-01", "BTA-02", "BTA-04", "BTA-05", "BTA-13").noneMatch(this::has)) {
      return ExpectedDeferral.NOT_APPLICABLE;
    }
    boolean waits =
        Stream.of("MON-01", "MON-04", "MON-15", "MDT-07", "SAF-07", "SAF-12", "DQ-08")
            .anyMatch(this::has);
    return waits ? ExpectedDeferral.YES : ExpectedDeferral.NO;
  }

  private void precedence() {
    boolean nothingPlanned = !start.drugs.den120Planned() && !start.drugs.bpPlanned();
    Set<String> before = Set.copyOf(fired);
    hide(before.contains("MDT-01"), "MDT-02", "MDT-08");
    hide(
        before.contains("MDT-04") || before.contains("MDT-05") || before.contains("MDT-03"),
        "MDT-08");
    hide(before.contains("MON-12") || before.contains("BTA-08"), "BTA-09", "BTA-10");
    hide(before.contains("MON-02"), "MON-03");
    hide(before.contains("SAF-07") || before.contains("SAF-08"), "MON-08");
    hide(before.contains("SAF-07"), "SAF-08", "BTA-11", "BTA-14");
    hide(before.contains("BTA-06") && nothingPlanned, "MON-04", "MON-08", "MON-14");
  }

  private void hide(boolean when, String... ids) {
    if (when) {
      fired.removeAll(Set.of(ids));
    }
  }
}
