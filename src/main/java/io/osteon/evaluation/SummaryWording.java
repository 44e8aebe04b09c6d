package io.osteon.evaluation;

import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.PrognosisEstimate;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says in a few lines what was computed from the record. */
final class SummaryWording {
  private final Names names;
  private final ValueWording values;
  private final Captions captions;

  SummaryWording(Names names, ValueWording values) {
    this.names = names;
    this.values = values;
    this.captions = new Captions(names.language());
  }

  List<String> lines(Decision decision) {
    List<String> lines = new ArrayList<>();
    decision
        .fact(BoneMetastasis.class)
        .ifPresent(bone -> add(lines, names.type("BoneMetastasis"), names.constant(bone.status())));
    decision
        .fact(CalciumAssessment.class)
        .ifPresent(c -> add(lines, captions.of("calcium"), of(c)));
    decision.fact(RenalFunction.class).ifPresent(renal -> addRenal(lines, renal));
    decision
        .fact(ZoledronateDose.class)
        .ifPresent(dose -> add(lines, captions.of("dose"), amount(dose, "dose", dose.dose())));
    decision
        .fact(SpinalInstability.class)
        .ifPresent(s -> add(lines, captions.of("sins"), score(s, s.total(), s.missingItems())));
    decision
        .fact(LongBoneFractureRisk.class)
        .ifPresent(m -> add(lines, captions.of("mirels"), score(m, m.total(), m.missingItems())));
    decision
        .fact(PrognosisEstimate.class)
        .filter(estimate -> estimate.total() != null)
        .ifPresent(e -> add(lines, captions.of("katagiri"), score(e, e.total(), List.of())));
    return lines;
  }

  private void add(List<String> lines, String caption, String words) {
    lines.add(caption + captions.colon() + words);
  }

  private String of(CalciumAssessment calcium) {
    String state = names.constant(calcium.state());
    if (calcium.value() == null) {
      return state;
    }
    return String.join(
        captions.comma(),
        amount(calcium, "value", calcium.value()),
        names.constant(calcium.basis()),
        String.valueOf(calcium.date()),
        state);
  }

  private void addRenal(List<String> lines, RenalFunction renal) {
    add(
        lines,
        captions.of("clearance"),
        renal.clearanceKnown()
            ? amount(renal, "creatinineClearance", renal.creatinineClearance())
            : captions.of("missing items")
                + " ("
                + values.write(renal, "missingItems", renal.missingItems())
                + ")");
    if (renal.estimatedFiltrationRate() != null) {
      add(
          lines,
          captions.of("filtration"),
          amount(renal, "estimatedFiltrationRate", renal.estimatedFiltrationRate()));
    }
  }

  private String amount(Object fact, String field, BigDecimal value) {
    return values.withUnit(fact, field, value);
  }

  private String score(Object fact, Integer total, List<String> missingItems) {
    return total != null
        ? total.toString()
        : captions.of("incomplete") + " (" + values.write(fact, "missingItems", missingItems) + ")";
  }
}
