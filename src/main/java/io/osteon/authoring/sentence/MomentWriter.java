package io.osteon.authoring.sentence;

import io.osteon.engine.check.Term;
import io.osteon.engine.check.Term.Operator;
import java.util.List;
import java.util.Optional;

/** Says when something was or will be: days from today, or before or after another moment. */
final class MomentWriter {
  private static final int ZERO = 0;
  private final Speech speech;
  private final RuleSlots slots;
  private final TermWords terms;
  private final int self;

  MomentWriter(Speech speech, RuleSlots slots, TermWords terms, int self) {
    this.speech = speech;
    this.slots = slots;
    this.terms = terms;
    this.self = self;
  }

  /** What follows the verb; empty when it cannot be said as a moment. */
  Optional<List<TextPart>> write(Operator operator, String field, Term right) {
    boolean past = field.endsWith("aysAgo");
    if (right instanceof Term.Constant constant && constant.type().isNumber()) {
      boolean today =
          constant.parameter() == null && Integer.valueOf(ZERO).equals(constant.value());
      List<TextPart> days = List.of(speech.constant(constant, "", "", "d"));
      return Optional.of(
          today
              ? Parts.of(today(operator, past))
              : past ? ago(operator, days) : ahead(operator, days));
    }
    if (right instanceof Term.Arithmetic shifted) {
      return shifted(operator, past, shifted);
    }
    return moment(right, past).map(other -> against(operator, past, other));
  }

  private String today(Operator operator, boolean past) {
    boolean earlier = operator.sign().startsWith(">") == past;
    return switch (operator) {
      case EQUAL -> speech.say("today", "为今日");
      case NOT_EQUAL -> speech.say("not today", "非今日");
      case LESS, GREATER ->
          earlier ? speech.say("before today", "早于今日") : speech.say("after today", "晚于今日");
      default ->
          earlier ? speech.say("today or earlier", "不晚于今日") : speech.say("today or later", "不早于今日");
    };
  }

  private List<TextPart> ago(Operator operator, List<TextPart> days) {
    if (speech.chinese()) {
      return Parts.of("距今", many(operator), days);
    }
    return Parts.of(many(operator), days, " ago");
  }

  private List<TextPart> ahead(Operator operator, List<TextPart> days) {
    if (speech.chinese()) {
      return Parts.of("距今", many(operator), days);
    }
    return Parts.of("in ", many(operator), days);
  }

  private String many(Operator operator) {
    return switch (operator) {
      case EQUAL -> speech.say("exactly ", "恰为");
      case NOT_EQUAL -> speech.say("not exactly ", "不为");
      case LESS -> speech.say("less than ", "不足");
      case LESS_OR_EQUAL -> speech.say("at most ", "不超过");
      case GREATER -> speech.say("more than ", "超过");
      case GREATER_OR_EQUAL -> speech.say("at least ", "至少");
    };
  }

  /** The moment that another field counts to, when both count in one direction. */
  private Optional<List<TextPart>> moment(Term term, boolean past) {
    if (!(term instanceof Term.Read read)
        || !(read.target() instanceof Term.Variable variable)
        || read.accessor().name().endsWith("aysAgo") != past) {
      return Optional.empty();
    }
    String type = read.target().type().displayName();
    String field = read.accessor().name();
    return speech
        .fields()
        .moment(type, field)
        .map(moment -> named(moment, variable, type + "." + field));
  }

  private List<TextPart> named(FieldPhrases.Moment moment, Term.Variable variable, String field) {
    boolean own = variable.slot() == self;
    List<TextPart> owner =
        own ? Parts.of(speech.say("it", "其")) : slots.reference(variable.slot(), terms);
    if (moment.noun().isEmpty()) {
      return owner;
    }
    TextPart noun = new TextPart(moment.noun(), PartKind.FIELD, field);
    if (speech.chinese()) {
      return own ? Parts.of("其", noun) : Parts.of(owner, "的", noun);
    }
    return own ? Parts.of("its ", noun) : Parts.of("the ", noun, " of ", owner);
  }

  private List<TextPart> against(Operator operator, boolean past, List<TextPart> other) {
    boolean later = operator.sign().startsWith("<") == past;
    if (speech.chinese()) {
      return switch (operator) {
        case EQUAL -> Parts.of("与", other, "同日");
        case NOT_EQUAL -> Parts.of("与", other, "不同日");
        case LESS, GREATER -> Parts.of("在", other, later ? "之后" : "之前");
        default -> Parts.of("在", other, later ? "当日或之后" : "当日或之前");
      };
    }
    return switch (operator) {
      case EQUAL -> Parts.of("on the day of ", other);
      case NOT_EQUAL -> Parts.of("on another day than ", other);
      case LESS, GREATER -> Parts.of(later ? "after " : "before ", other);
      default -> Parts.of(later ? "on the day of or after " : "on the day of or before ", other);
    };
  }

  private Optional<List<TextPart>> shifted(Operator operator, boolean past, Term.Arithmetic sum) {
    boolean less = operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL;
    boolean more = operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL;
    boolean fits = less && sum.operator() == '-' || more && sum.operator() == '+';
    if (!fits || !(sum.right() instanceof Term.Constant days)) {
      return Optional.empty();
    }
    boolean strict = operator == Operator.LESS || operator == Operator.GREATER;
    boolean later = less == past;
    List<TextPart> distance =
        Parts.of(
            strict ? speech.say("more than ", "超过") : speech.say("at least ", "至少"),
            speech.constant(days, "", "", "d"));
    return moment(sum.left(), past)
        .map(
            other ->
                speech.chinese()
                    ? Parts.of("在", other, later ? "之后" : "之前", distance)
                    : Parts.of(distance, later ? " after " : " before ", other));
  }
}
