package io.osteon.authoring.sentence;

import io.osteon.authoring.sentence.Predicate.All;
import io.osteon.authoring.sentence.Predicate.Any;
import io.osteon.authoring.sentence.Predicate.Not;
import io.osteon.authoring.sentence.Predicate.Plain;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Term.Operator;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.facts.MeasurementName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the constraints of a pattern as statements about its subject. */
final class PredicateReader {
  private static final Set<String> MEASURED =
      Set.of(
          "Measurement",
          "LaboratoryResult",
          "CalciumCandidate",
          "CalciumAssessment",
          "VitaminDStatus",
          "MagnesiumStatus");

  private final Speech speech;
  private final int self;
  private final String type;
  private final Class<?> javaType;
  private final Object measurement;
  private final TermWords terms;
  private final MomentWriter moments;

  /**
   * @param measurement which one, when the pattern asks for a single measurement
   */
  PredicateReader(Speech speech, RuleSlots slots, int self, Class<?> javaType, Object measurement) {
    this.speech = speech;
    this.self = self;
    this.type = javaType.getSimpleName();
    this.javaType = javaType;
    this.measurement = measurement;
    this.terms = new TermWords(speech, slots, self);
    this.moments = new MomentWriter(speech, slots, terms, self);
  }

  /** The statements of all terms. */
  List<Predicate> read(List<Term> constraints) {
    List<Predicate> predicates = new ArrayList<>();
    constraints.forEach(term -> predicates.add(read(term)));
    return merged(predicates);
  }

  private Predicate read(Term term) {
    if (term instanceof Term.And and) {
      List<Predicate> parts = new ArrayList<>();
      flattenAnd(and, parts);
      return new All(merged(parts));
    }
    if (term instanceof Term.Or or) {
      List<Predicate> parts = new ArrayList<>();
      flattenOr(or, parts);
      return new Any(parts);
    }
    if (term instanceof Term.Not not) {
      return negated(not.term());
    }
    if (term instanceof Term.Read read && ofSelf(read).isPresent()) {
      return flag(read.accessor(), true);
    }
    if (term instanceof Term.Comparison comparison) {
      return comparison(comparison);
    }
    if (term instanceof Term.In in) {
      Optional<String> field = ofSelf(in.value());
      if (field.isPresent()) {
        return code(field.get(), in.options(), in.negated());
      }
    }
    return sentence(term);
  }

  private void flattenAnd(Term term, List<Predicate> parts) {
    if (term instanceof Term.And and) {
      flattenAnd(and.left(), parts);
      flattenAnd(and.right(), parts);
    } else {
      parts.add(read(term));
    }
  }

  private void flattenOr(Term term, List<Predicate> parts) {
    if (term instanceof Term.Or or) {
      flattenOr(or.left(), parts);
      flattenOr(or.right(), parts);
    } else {
      parts.add(read(term));
    }
  }

  private Predicate negated(Term term) {
    if (term instanceof Term.Read read && ofSelf(read).isPresent()) {
      return flag(read.accessor(), false);
    }
    return new Not(read(term));
  }

  /** The field of this pattern's fact that a term reads. */
  private Optional<String> ofSelf(Term term) {
    return term instanceof Term.Read read
            && read.target() instanceof Term.Variable variable
            && variable.slot() == self
        ? Optional.of(read.accessor().name())
        : Optional.empty();
  }

  private Predicate sentence(Term term) {
    return new Plain(null, "", new TruthWords(speech, terms).words(term), false);
  }

  private Predicate flag(Accessor accessor, boolean yes) {
    String field = accessor.name();
    String reference = type + "." + field;
    return speech
        .fields()
        .flag(type, field)
        .map(flag -> Predicate.of(flagWords(yes ? flag.yes() : flag.no(), reference, accessor)))
        .orElseGet(
            () ->
                new Plain(
                    speech.noun(type, field),
                    speech.say("is", ""),
                    Parts.of(yes ? speech.say("true", "成立") : speech.say("not true", "不成立")),
                    true));
  }

  /** The words of a flag; {@code {window}} is the parameter that it rests on. */
  private List<TextPart> flagWords(String words, String reference, Accessor accessor) {
    int window = words.indexOf("{window}");
    if (window < 0) {
      return List.of(new TextPart(words, PartKind.FIELD, reference));
    }
    String after = words.substring(window + "{window}".length());
    return Parts.of(
        new TextPart(words.substring(0, window), PartKind.FIELD, reference),
        speech.parameter(accessor.parameters().get(0), ""),
        after.isEmpty() ? "" : new TextPart(after, PartKind.FIELD, reference));
  }

  private Predicate comparison(Term.Comparison comparison) {
    Optional<String> left = ofSelf(comparison.left());
    if (left.isEmpty() && ofSelf(comparison.right()).isPresent()) {
      return comparison(
          new Term.Comparison(
              flipped(comparison.operator()), comparison.right(), comparison.left()));
    }
    if (comparison.left() instanceof Term.Variable variable && variable.slot() == self) {
      return new Plain(null, speech.say("is", ""), compared(comparison, "", null), true);
    }
    if (left.isEmpty()) {
      return sentence(comparison);
    }
    String field = left.get();
    Operator operator = comparison.operator();
    Term right = comparison.right();
    boolean equality = !operator.isOrder();
    if (equality && right instanceof Term.Constant constant) {
      if (constant.value() instanceof Boolean truth) {
        Accessor accessor = ((Term.Read) comparison.left()).accessor();
        return flag(accessor, truth == (operator == Operator.EQUAL));
      }
      if (constant.value() == null) {
        return known(field, operator == Operator.NOT_EQUAL);
      }
      if (constant.value() instanceof Enum<?> || constant.value() instanceof String) {
        return code(field, List.of(right), operator == Operator.NOT_EQUAL);
      }
    }
    return moment(field, operator, right).orElseGet(() -> number(field, comparison));
  }

  private static Operator flipped(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case GREATER -> Operator.LESS;
      case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  private Predicate known(String field, boolean known) {
    Optional<FieldPhrases.Moment> moment = speech.fields().moment(type, field);
    String reference = type + "." + field;
    if (moment.isPresent()) {
      String words =
          known ? speech.say("has a known date", "日期已知") : speech.say("has no known date", "日期未知");
      String noun = moment.get().noun();
      return new Plain(
          noun.isEmpty() ? null : new TextPart(noun, PartKind.FIELD, reference),
          "",
          List.of(new TextPart(words, PartKind.FIELD, reference)),
          true);
    }
    return new Plain(
        speech.noun(type, field),
        "",
        Parts.of(known ? speech.say("is known", "已知") : speech.say("is not known", "未知")),
        true);
  }

  private Optional<Predicate> moment(String field, Operator operator, Term right) {
    return speech
        .fields()
        .moment(type, field)
        .flatMap(
            moment ->
                moments
                    .write(operator, field, right)
                    .map(
                        rest ->
                            new Plain(
                                moment.noun().isEmpty()
                                    ? null
                                    : new TextPart(
                                        moment.noun(), PartKind.FIELD, type + "." + field),
                                moment.verb(),
                                rest,
                                true)));
  }

  private Predicate number(String field, Term.Comparison comparison) {
    boolean itself = field.equals("value") && MEASURED.contains(type);
    String unit = Speech.unit(javaType, field);
    if (itself && measurement instanceof MeasurementName name) {
      unit = io.osteon.evaluation.FieldUnits.ofMeasurement(name);
    }
    List<TextPart> rest = compared(comparison, field, unit);
    if (itself && measurement == MeasurementName.EXPOSED_JAW_BONE) {
      TextPart lasting =
          new TextPart(speech.say("duration", "持续时间"), PartKind.FIELD, type + ".value");
      return new Plain(lasting, speech.say("is", ""), rest, true);
    }
    return new Plain(itself ? null : speech.noun(type, field), speech.say("is", ""), rest, true);
  }

  private List<TextPart> compared(Term.Comparison comparison, String field, String unit) {
    return Parts.of(
        speech.comparison(comparison.operator()),
        terms.value(comparison.right(), type, field, unit));
  }

  private Predicate code(String field, List<Term> options, boolean negated) {
    List<TextPart> values = new ArrayList<>();
    for (Term option : options) {
      values.addAll(terms.value(option, type, field, null));
    }
    String verb = verb(field, negated);
    if (!verb.isEmpty()) {
      return new Plain(null, verb, joined(values, negated), true);
    }
    String is = negated ? speech.say("is not", "不为") : speech.say("is", "为");
    return new Plain(speech.noun(type, field), is, joined(values, negated), true);
  }

  private List<TextPart> joined(List<TextPart> values, boolean negated) {
    return negated && values.size() > 1 && speech.chinese()
        ? Parts.of(speech.choice(values), "中任何一项")
        : speech.choice(values);
  }

  /** The verb for a code that is said of the subject itself; empty for the others. */
  private String verb(String field, boolean negated) {
    return switch (type + "." + field) {
      case "Patient.sex" -> negated ? speech.say("is not", "性别不为") : speech.say("is", "性别为");
      case "CalciumAssessment.state" ->
          negated ? speech.say("is not graded as", "未判读为") : speech.say("is graded as", "判读为");
      case "RejectedValue.reason" ->
          negated
              ? speech.say("cannot be used for a reason other than:", "不可用且原因不是：")
              : speech.say("cannot be used:", "不可用：");
      case "LaboratoryResult.unitCode", "LaboratoryResult.unit" ->
          negated
              ? speech.say("is not reported in", "报告单位不为")
              : speech.say("is reported in", "报告单位为");
      case "Diagnosis.condition" -> negated ? speech.say("is not", "不为") : speech.say("is", "为");
      case "Diagnosis.category" ->
          negated ? speech.say("is not of the kind", "类别不为") : speech.say("is of the kind", "类别为");
      default -> "";
    };
  }

  /** Neighbours that say the same of the same are joined: "is at least 12 and at most 55 years". */
  private List<Predicate> merged(List<Predicate> predicates) {
    List<Predicate> merged = new ArrayList<>();
    for (Predicate each : predicates) {
      int last = merged.size() - 1;
      if (last >= 0
          && each instanceof Plain plain
          && merged.get(last) instanceof Plain before
          && joins(before, plain)) {
        List<TextPart> both = Parts.of(before.rest(), speech.say(" and ", "且"), plain.rest());
        merged.set(last, new Plain(before.noun(), before.verb(), both, true));
      } else {
        merged.add(each);
      }
    }
    return merged;
  }

  private static boolean joins(Plain before, Plain plain) {
    return before.about()
        && plain.about()
        && !plain.verb().isEmpty()
        && plain.verb().equals(before.verb())
        && (plain.noun() == null
            ? before.noun() == null
            : before.noun() != null && plain.noun().text().equals(before.noun().text()));
  }
}
