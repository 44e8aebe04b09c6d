package io.osteon.engine.vocabulary;

import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Which parameters decided a computed field of a given fact; calcium has its own class. */
final class ParametersBehind {

  static final List<String> MAGNESIUM =
      List.of("magnesium.low.mmol-per-litre", "magnesium.low.mg-per-decilitre");
  static final List<String> VITAMIN_D_DEFICIENCY =
      List.of("vitamin-d.deficiency.nmol-per-litre", "vitamin-d.deficiency.ng-per-millilitre");
  static final List<String> VITAMIN_D_PREFERRED =
      List.of("vitamin-d.preferred.nmol-per-litre", "vitamin-d.preferred.ng-per-millilitre");
  static final List<String> SEVERE_RENAL_IMPAIRMENT =
      List.of("renal.severe-clearance", "creatinine.validity", "weight.validity");
  static final List<String> DENOSUMAB_ACTIVE =
      List.of(
          "denosumab-120.active-window",
          "denosumab-60.live-window",
          "denosumab-unknown.live-window");
  static final List<String> DENOSUMAB_PLANNED = List.of("denosumab-120.planned-window");
  static final List<String> DENOSUMAB_ACTIVE_OR_PLANNED =
      Stream.concat(DENOSUMAB_ACTIVE.stream(), DENOSUMAB_PLANNED.stream()).toList();

  private ParametersBehind() {}

  static List<String> magnesium(Unit unit) {
    return byUnit(MAGNESIUM, unit == Unit.MILLIMOLE_PER_LITRE);
  }

  static List<String> vitaminDDeficiency(Unit unit) {
    return byUnit(VITAMIN_D_DEFICIENCY, unit == Unit.NANOMOLE_PER_LITRE);
  }

  static List<String> vitaminDPreferred(Unit unit) {
    return byUnit(VITAMIN_D_PREFERRED, unit == Unit.NANOMOLE_PER_LITRE);
  }

  static List<String> severeRenalImpairment(RenalFunction renal) {
    return renal.dialysis() ? List.of() : SEVERE_RENAL_IMPAIRMENT;
  }

  static List<String> denosumabActive(DenosumabTherapy therapy) {
    return List.of(
        DENOSUMAB_ACTIVE.get(
            switch (therapy.strength()) {
              case MG_120 -> 0;
              case MG_60 -> 1;
              case UNKNOWN -> 2;
            }));
  }

  static List<String> denosumabPlanned(DenosumabTherapy therapy) {
    return therapy.strength() == DenosumabStrength.MG_120 ? DENOSUMAB_PLANNED : List.of();
  }

  static List<String> denosumabActiveOrPlanned(DenosumabTherapy therapy) {
    return Stream.concat(denosumabActive(therapy).stream(), denosumabPlanned(therapy).stream())
        .toList();
  }

  private static List<String> byUnit(List<String> ids, boolean first) {
    return List.of(ids.get(first ? 0 : 1));
  }
}
