package io.osteon.clinical;

import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.Fact;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Parameters;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.SpinalInstabilityItems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes from the recorded facts of a case all that rules match on besides.
 *
 * <p>Pure: the same facts, date and parameters give the same result, in the same order, whatever
 * the order of the recorded facts. Each computed fact carries the sources of its inputs. {@link
 * BoneMetastasis}, {@code CalciumAssessment}, {@link RenalFunction}, {@code BoneTargetedTherapy}
 * and {@code PrognosisEstimate} exist exactly once in every case; the others when their inputs do.
 */
public final class Derivation {
  private Derivation() {}

  /**
   * All computed facts of a case.
   *
   * @param recorded the recorded facts, days counted from {@code at}; not changed
   * @param at the evaluation date
   * @param parameters thresholds and windows
   * @return the computed facts alone, in a fixed order; not modifiable
   * @throws IllegalArgumentException when a parameter is missing, or a laboratory result is in a
   *     unit that its item does not have
   */
  public static List<Fact> derive(List<Fact> recorded, LocalDate at, Parameters parameters) {
    RecordedCase facts = new RecordedCase(recorded);
    List<Fact> computed = new ArrayList<>();
    computed.add(BoneMetastasisEvidence.of(facts));
    addScores(facts, computed);
    addCalciumAndPrognosis(facts, parameters, computed);
    addKidney(facts, parameters, computed);
    VitaminDGrading.of(facts, parameters).ifPresent(computed::add);
    MagnesiumGrading.of(facts, parameters).ifPresent(computed::add);
    AlkalinePhosphataseRatio.of(facts, parameters).ifPresent(computed::add);
    addTherapies(facts, at, parameters, computed);
    SupplementIntake.of(facts, parameters).ifPresent(computed::add);
    return List.copyOf(computed);
  }

  private static void addScores(RecordedCase facts, List<Fact> computed) {
    facts
        .only(SpinalInstabilityItems.class)
        .flatMap(SpinalInstabilityScore::of)
        .ifPresent(computed::add);
    facts.only(LongBoneLesionItems.class).flatMap(MirelsScore::of).ifPresent(computed::add);
  }

  private static void addCalciumAndPrognosis(
      RecordedCase facts, Parameters parameters, List<Fact> computed) {
    CalciumEvaluation calcium = new CalciumEvaluation(facts, parameters);
    computed.addAll(calcium.candidates());
    computed.add(calcium.assessment());
    computed.add(KatagiriScore.of(facts, calcium.candidates()));
  }

  private static void addKidney(RecordedCase facts, Parameters parameters, List<Fact> computed) {
    RenalFunction function = new KidneyEvaluation(facts, parameters).function();
    computed.add(function);
    ZoledronicAcidDose.of(function).ifPresent(computed::add);
    CreatinineRise.of(facts, parameters).ifPresent(computed::add);
  }

  private static void addTherapies(
      RecordedCase facts, LocalDate at, Parameters parameters, List<Fact> computed) {
    List<DenosumabTherapy> denosumab =
        Stream.of(DenosumabStrength.values())
            .map(strength -> DenosumabCourses.of(strength, facts, at, parameters))
            .flatMap(Optional::stream)
            .toList();
    List<IntravenousBisphosphonateTherapy> bisphosphonates =
        BisphosphonateCourses.of(facts, parameters);
    computed.addAll(denosumab);
    computed.addAll(bisphosphonates);
    computed.add(BoneTargetedAgents.of(facts, denosumab, bisphosphonates, parameters));
    CheckpointInhibitorCourses.of(facts, parameters).ifPresent(computed::add);
  }
}
