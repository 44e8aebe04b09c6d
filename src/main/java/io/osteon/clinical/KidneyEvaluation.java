package io.osteon.clinical;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.Fact;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Patient;
import io.osteon.facts.RenalFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Kidney function: clearance by {@link CockcroftGault}, filtration rate as reported or by {@link
 * CkdEpi2021}, dialysis.
 *
 * <p>A creatinine, and a reported filtration rate, counts for {@code creatinine.validity} (28)
 * days. Where both a reported and a computed filtration rate are known the lower one counts: the
 * rate decides only while the clearance cannot be computed, and there severe impairment must not be
 * overlooked.
 *
 * <p>Severe: dialysis (a finding, or a confirmed diagnosis with the key {@code dialysis}); or a
 * clearance below {@code renal.severe-clearance} (30 mL/min); or, when the clearance cannot be
 * computed, a filtration rate below it. A diagnosis of chronic kidney disease alone does not count.
 */
final class KidneyEvaluation {
  private final RecordedCase recorded;
  private final Parameters parameters;
  private final Patient patient;
  private final BodySize size;
  private final LaboratoryResult creatinine;

  KidneyEvaluation(RecordedCase recorded, Parameters parameters) {
    this.recorded = recorded;
    this.parameters = parameters;
    this.patient = recorded.patient();
    this.size = new BodySize(recorded, parameters);
    this.creatinine =
        recorded
            .newest(LaboratoryItem.CREATININE, validity(), Creatinine.HIGHEST_FIRST)
            .orElse(null);
  }

  /** The assessment of the case. */
  RenalFunction function() {
    BigDecimal clearance = clearance();
    Optional<LaboratoryResult> reportedRate = reportedRate();
    BigDecimal rate = filtrationRate(reportedRate);
    List<Fact> dialysis = dialysis();
    boolean severe = !dialysis.isEmpty() || belowSevere(clearance != null ? clearance : rate);
    List<Fact> inputs = new ArrayList<>(dialysis);
    inputs.add(patient);
    reportedRate.ifPresent(inputs::add);
    size.weight().ifPresent(inputs::add);
    if (size.complete()) {
      size.height().ifPresent(inputs::add);
    }
    if (creatinine != null) {
      inputs.add(creatinine);
    }
    return new RenalFunction(
        clearance,
        missingItems(),
        rate,
        !dialysis.isEmpty(),
        size.caution(parameters),
        severe,
        Origins.of(inputs));
  }

  /** The creatinine that counts, if there is one. */
  Optional<LaboratoryResult> creatinine() {
    return Optional.ofNullable(creatinine);
  }

  /** The weight that counts, if there is one. */
  Optional<LaboratoryResult> weight() {
    return size.weight();
  }

  private BigDecimal clearance() {
    if (!missingItems().isEmpty()) {
      return null;
    }
    return CockcroftGault.clearance(
        patient.oldestAge(),
        patient.sex(),
        BodySize.kilograms(size.weight().orElseThrow()),
        creatinine.value(),
        creatinine.unit());
  }

  private List<String> missingItems() {
    List<String> missing = new ArrayList<>();
    if (patient.age() == null) {
      missing.add("age");
    }
    if (patient.sex() == null) {
      missing.add("sex");
    }
    if (size.weight().isEmpty()) {
      missing.add("weight");
    }
    if (creatinine == null) {
      missing.add("creatinine");
    }
    return missing;
  }

  private Optional<LaboratoryResult> reportedRate() {
    return recorded.newest(
        LaboratoryItem.EGFR, validity(), Comparator.comparing(LaboratoryResult::value));
  }

  private BigDecimal filtrationRate(Optional<LaboratoryResult> reported) {
    BigDecimal computed =
        patient.age() == null || patient.sex() == null || creatinine == null
            ? null
            : CkdEpi2021.filtrationRate(
                patient.oldestAge(), patient.sex(), creatinine.value(), creatinine.unit());
    if (reported.isEmpty()) {
      return computed;
    }
    BigDecimal value = reported.get().value();
    return computed == null || value.compareTo(computed) <= 0 ? value : computed;
  }

  private List<Fact> dialysis() {
    List<Fact> statements = new ArrayList<>(recorded.present(FindingName.DIALYSIS));
    recorded.diagnoses("dialysis").stream().filter(Diagnosis::confirmed).forEach(statements::add);
    return statements;
  }

  private boolean belowSevere(BigDecimal value) {
    return value != null && value.compareTo(parameters.number("renal.severe-clearance")) < 0;
  }

  private int validity() {
    return parameters.days("creatinine.validity");
  }
}
