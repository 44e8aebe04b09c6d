package io.osteon.authoring.sentence;

import static io.osteon.authoring.sentence.TextPart.words;

import io.osteon.engine.check.Term;
import io.osteon.engine.check.Term.Operator;
import io.osteon.evaluation.FieldUnits;
import io.osteon.evaluation.Names;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names, amounts and comparisons in one language. */
final class Speech {
  private static final Map<Operator, String> ENGLISH =
      Map.of(
          Operator.EQUAL, "exactly ",
          Operator.NOT_EQUAL, "not exactly ",
          Operator.LESS, "below ",
          Operator.LESS_OR_EQUAL, "at most ",
          Operator.GREATER, "above ",
          Operator.GREATER_OR_EQUAL, "at least ");
  private static final Map<Operator, String> CHINESE =
      Map.of(
          Operator.EQUAL, "等于",
          Operator.NOT_EQUAL, "不等于",
          Operator.LESS, "低于",
          Operator.LESS_OR_EQUAL, "不高于",
          Operator.GREATER, "高于",
          Operator.GREATER_OR_EQUAL, "不低于");

  private final Names names;
  private final ParameterSet parameters;
  private final TypePhrases types;
  private final FieldPhrases fields;
  private final boolean chinese;

  Speech(Names names, ParameterSet parameters) {
    this.names = names;
    this.parameters = parameters;
    this.chinese = names.language() == Language.ZH;
    this.types = new TypePhrases(chinese);
    this.fields = new FieldPhrases(chinese);
  }

  Names names() {
    return names;
  }

  TypePhrases types() {
    return types;
  }

  FieldPhrases fields() {
    return fields;
  }

  boolean chinese() {
    return chinese;
  }

  /** One of two wordings. */
  String say(String english, String chineseWords) {
    return chinese ? chineseWords : english;
  }

  /** The sign of a comparison in words, ready to be followed by a value. */
  String comparison(Operator operator) {
    return (chinese ? CHINESE : ENGLISH).get(operator);
  }

  /** The noun for a field. */
  TextPart noun(String type, String field) {
    String label = fields.noun(type, field).orElseGet(() -> label(type, field));
    return new TextPart(label, PartKind.FIELD, type + "." + field);
  }

  private String label(String type, String field) {
    return names.field(type, field).replaceAll("\\s*[(（][^()（）]*[)）]$", "");
  }

  /**
   * A fixed value.
   *
   * @param type simple name of the fact type that it is compared with, empty when there is none
   * @param field the field that it is compared with
   * @param unit UCUM unit of that field, or {@code null}
   */
  TextPart constant(Term.Constant constant, String type, String field, String unit) {
    if (constant.parameter() != null) {
      return parameter(constant.parameter(), constant.value());
    }
    Object value = constant.value();
    if (value == null) {
      return words(say("unknown", "未知"));
    }
    if (value instanceof Enum<?> code) {
      String reference = code.getDeclaringClass().getSimpleName() + "." + code.name();
      return new TextPart(names.constant(code), PartKind.CODE, reference);
    }
    if (value instanceof String text) {
      return text(type, field, text);
    }
    if (value instanceof Boolean truth) {
      return words(truth ? say("true", "是") : say("false", "否"));
    }
    String number = value instanceof BigDecimal d ? d.toPlainString() : value.toString();
    return new TextPart(unit == null ? number : amount(number, unit), PartKind.VALUE, "");
  }

  private TextPart text(String type, String field, String text) {
    if (type.equals("StartIndicated")) {
      return new TextPart(text, PartKind.ADVICE, text);
    }
    if (field.equals("unitCode") || field.equals("unit")) {
      return new TextPart(names.unit(text), PartKind.CODE, text);
    }
    String name = names.key(type, field, text);
    return name.equals(text) && !isCode(text)
        ? new TextPart(say("“", "“") + text + "”", PartKind.VALUE, "")
        : new TextPart(chinese ? name : lower(name), PartKind.CODE, text);
  }

  private static boolean isCode(String text) {
    return text.matches("[a-z0-9_-]+");
  }

  /** The value in force of a parameter; {@code value} where the parameter is not defined. */
  TextPart parameter(String id, Object value) {
    String words =
        parameters
            .find(id)
            .map(definition -> amount(definition.value().toPlainString(), definition.unit()))
            .orElseGet(() -> String.valueOf(value));
    return new TextPart(words, PartKind.PARAMETER, id);
  }

  /** A number with its unit; one day is not "1 days". */
  String amount(String number, String unit) {
    String amount = names.amount(number, unit);
    if (chinese) {
      return amount.replaceFirst(" (?=[\\u4e00-\\u9fff])", "");
    }
    boolean one = number.equals("1");
    return one && amount.matches("1 (days|weeks|months|years)")
        ? amount.substring(0, amount.length() - 1)
        : amount;
  }

  /** The unit of a field of a fact type, or {@code null}. */
  static String unit(Class<?> type, String field) {
    return FieldUnits.ofType(type, field);
  }

  /** A label within an English sentence: small at its beginning, unless it is an abbreviation. */
  static String lower(String label) {
    boolean word =
        label.length() > 1
            && Character.isUpperCase(label.charAt(0))
            && (Character.isLowerCase(label.charAt(1)) || label.charAt(1) == ' ');
    boolean name = label.startsWith("Mirels") || label.startsWith("Katagiri");
    return word && !name && !label.startsWith("Paget")
        ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
        : label;
  }

  /** {@code A, B or C}. */
  List<TextPart> choice(List<TextPart> options) {
    return list(options, say(" or ", "或"));
  }

  /** {@code A, B and C}. */
  List<TextPart> listing(List<TextPart> options) {
    return list(options, say(" and ", "和"));
  }

  private List<TextPart> list(List<TextPart> options, String last) {
    List<TextPart> parts = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (i > 0) {
        parts.add(words(i == options.size() - 1 ? last : say(", ", "、")));
      }
      parts.add(options.get(i));
    }
    return parts;
  }
}
