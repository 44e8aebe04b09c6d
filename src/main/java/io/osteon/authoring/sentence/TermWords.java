package io.osteon.authoring.sentence;

import static io.osteon.authoring.sentence.TextPart.words;

import io.osteon.engine.check.Condition.Function;
import io.osteon.engine.check.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says values: fields of other facts, fixed values, arithmetic, results of accumulations. */
final class TermWords {
  private static final Map<Character, String> ENGLISH_SIGNS =
      Map.of('+', " plus ", '-', " minus ", '*', " times ", '/', " divided by ", '%', " modulo ");
  private static final Map<Character, String> CHINESE_SIGNS =
      Map.of('+', "加", '-', "减", '*', "乘以", '/', "除以", '%', "除以（取余数）");

  private final Speech speech;
  private final RuleSlots slots;
  private final int self;

  /**
   * Words for terms of a pattern.
   *
   * @param self the slot of that pattern, -1 when there is none
   */
  TermWords(Speech speech, RuleSlots slots, int self) {
    this.speech = speech;
    this.slots = slots;
    this.self = self;
  }

  /**
   * A value in words.
   *
   * @param unit UCUM unit for fixed numbers, or {@code null}
   */
  List<TextPart> value(Term term, String type, String field, String unit) {
    if (term instanceof Term.Constant constant) {
      return List.of(speech.constant(constant, type, field, unit));
    }
    if (term instanceof Term.Variable variable) {
      return variable.slot() == self
          ? Parts.of(speech.say("it", "其"))
          : slots.reference(variable.slot(), this);
    }
    if (term instanceof Term.Read read) {
      return read(read);
    }
    if (term instanceof Term.Arithmetic arithmetic) {
      return Parts.of(
          operand(arithmetic.left(), type, field, unit),
          (speech.chinese() ? CHINESE_SIGNS : ENGLISH_SIGNS).get(arithmetic.operator()),
          operand(arithmetic.right(), type, field, unit));
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    return Parts.of(speech.say("whether ", "是否"), new TruthWords(speech, this).words(term));
  }

  private List<TextPart> operand(Term term, String type, String field, String unit) {
    List<TextPart> words = value(term, type, field, unit);
    return term instanceof Term.Arithmetic
        ? Parts.of(speech.say("(", "（"), words, speech.say(")", "）"))
        : words;
  }

  private List<TextPart> read(Term.Read read) {
    String type = read.target().type().displayName();
    TextPart noun = speech.noun(type, read.accessor().name());
    if (read.target() instanceof Term.Variable variable && variable.slot() == self) {
      return Parts.of(speech.say("its ", "其"), noun);
    }
    List<TextPart> owner = value(read.target(), "", "", null);
    return speech.chinese() ? Parts.of(owner, "的", noun) : Parts.of("the ", noun, " of ", owner);
  }

  private List<TextPart> call(Term.Call call) {
    List<TextPart> target = value(call.target(), "", "", null);
    List<TextPart> arguments = new ArrayList<>();
    call.arguments().forEach(each -> arguments.addAll(value(each, "", "", null)));
    String name = call.method().name();
    return switch (name) {
      case "size" -> unary(target, "the number of ", "的数目");
      case "length" -> unary(target, "the length of ", "的长度");
      case "intValue" -> unary(target, "the whole part of ", "的整数部分");
      case "abs" -> unary(target, "the absolute value of ", "的绝对值");
      case "negate" -> unary(target, "the negative of ", "的相反数");
      case "isEmpty" -> Parts.of(target, speech.say(" is empty", "为空"));
      case "contains" -> Parts.of(target, speech.say(" contains ", "包含"), arguments);
      case "startsWith" -> Parts.of(target, speech.say(" begins with ", "开头为"), arguments);
      case "endsWith" -> Parts.of(target, speech.say(" ends with ", "结尾为"), arguments);
      case "equalsIgnoreCase" ->
          Parts.of(
              target,
              speech.say(" equals, in capital or small letters, ", "（不区分大小写）等于"),
              arguments);
      case "isBefore" -> Parts.of(target, speech.say(" is before ", "早于"), arguments);
      case "isAfter" -> Parts.of(target, speech.say(" is after ", "晚于"), arguments);
      case "isEqual" -> Parts.of(target, speech.say(" is the same day as ", "等于"), arguments);
      default -> Parts.of(target, words(" " + speech.names().words(name) + " "), arguments);
    };
  }

  private List<TextPart> unary(List<TextPart> target, String before, String after) {
    return speech.chinese() ? Parts.of(target, after) : Parts.of(before, target);
  }

  /** The result of an accumulation. */
  List<TextPart> function(Function function) {
    if (function.argument() == null) {
      return Parts.of(speech.say("their number", "其数目"));
    }
    List<TextPart> of = value(function.argument(), "", "", null);
    return switch (function.function()) {
      case "max" -> unary(of, "the highest of ", "的最大值");
      case "min" -> unary(of, "the lowest of ", "的最小值");
      case "sum" -> unary(of, "the sum of ", "的总和");
      case "average" -> unary(of, "the average of ", "的平均值");
      case "count" -> unary(of, "the number of ", "的数目");
      default -> unary(of, "the list of ", "的列表");
    };
  }
}
