package io.osteon.authoring.sentence;

import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constraints of a pattern that say what is asked for, such as which finding or which drug; the
 * others say how it must be.
 *
 * @param values the named values by field; several where one of them is enough
 * @param others the terms of the other constraints
 */
record Keys(Map<String, List<Term.Constant>> values, List<Term> others) {
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("Diagnosis", List.of("condition", "category")),
          Map.entry("PastEvent", List.of("name")),
          Map.entry("PlannedEvent", List.of("name")),
          Map.entry("Measurement", List.of("name")),
          Map.entry("Finding", List.of("name")),
          Map.entry("LaboratoryResult", List.of("item")),
          Map.entry("Allergy", List.of("agent")),
          Map.entry("MedicationCourse", List.of("drug", "drugClass")),
          Map.entry("DenosumabTherapy", List.of("strength")),
          Map.entry("IntravenousBisphosphonateTherapy", List.of("drug")),
          Map.entry("StartExclusion", List.of("reason")),
          Map.entry("StartIndicated", List.of("rule")),
          Map.entry("FirstDoseContext", List.of("reason")),
          Map.entry("AntiresorptiveContext", List.of("reason")),
          Map.entry("DenosumabContext", List.of("reason")));

  /** Takes the constraints of a pattern apart. */
  static Keys of(PatternCondition pattern) {
    List<String> fields = FIELDS.getOrDefault(pattern.type().displayName(), List.of());
    Map<String, List<Term.Constant>> values = new LinkedHashMap<>();
    List<Term> others = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      String field = field(constraint.term(), pattern.slot());
      if (field != null && fields.contains(field) && !values.containsKey(field)) {
        values.put(field, constants(constraint.term()));
      } else {
        others.add(constraint.term());
      }
    }
    return new Keys(values, others);
  }

  private static String field(Term term, int slot) {
    Term value = null;
    if (term instanceof Term.Comparison comparison
        && comparison.operator() == Term.Operator.EQUAL
        && isCode(comparison.right())) {
      value = comparison.left();
    } else if (term instanceof Term.In in
        && !in.negated()
        && in.options().stream().allMatch(Keys::isCode)) {
      value = in.value();
    }
    return value instanceof Term.Read read
            && read.target() instanceof Term.Variable variable
            && variable.slot() == slot
        ? read.accessor().name()
        : null;
  }

  private static boolean isCode(Term term) {
    return term instanceof Term.Constant constant
        && constant.parameter() == null
        && (constant.value() instanceof Enum<?> || constant.value() instanceof String);
  }

  private static List<Term.Constant> constants(Term term) {
    if (term instanceof Term.In in) {
      return in.options().stream().map(Term.Constant.class::cast).toList();
    }
    return List.of((Term.Constant) ((Term.Comparison) term).right());
  }

  /** The only value of a field, or {@code null} when there are several or none. */
  Object single(String field) {
    List<Term.Constant> constants = values.getOrDefault(field, List.of());
    return constants.size() == 1 ? constants.get(0).value() : null;
  }
}
