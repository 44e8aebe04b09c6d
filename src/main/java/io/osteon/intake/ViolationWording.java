package io.osteon.intake;

import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What would be right, in the language of the one who reads it. Readers say it in English, which is
 * also what programs get; here is the same in Chinese, sentence by sentence. Names of properties
 * and of values stay as they stand in the document, since that is where they are to be written.
 */
public final class ViolationWording {
  private static final List<Sentence> SENTENCES =
      List.of(
          // case JSON
          said("expected an object", "应为JSON对象"),
          said("expected a text of 1 to 500 characters", "应为1至500个字符的文本"),
          said("expected a text", "应为文本"),
          said("expected a UCUM unit, for example \"mmol/L\"", "应为UCUM单位，例如“mmol/L”"),
          said("expected true or false", "应为true或false"),
          said(
              "expected a number of at most 20 digits before and 20 after the decimal point",
              "应为数字，小数点前后各不超过20位"),
          said("expected a number above 0", "应为大于0的数字"),
          matched("expected a whole number from (-?\\d+) to (-?\\d+)", "应为$1至$2的整数"),
          matched("expected exactly one of (.+)", "以下各项须且只能填写一项：$1"),
          matched("expected one of (.+)", "应为以下之一：$1"),
          said("expected a day of the calendar as YYYY-MM-DD", "应为日历日期，格式为YYYY-MM-DD"),
          said(
              "expected a year, a month or a day of the calendar as YYYY, YYYY-MM or YYYY-MM-DD",
              "应为年、年月或日历日期，格式为YYYY、YYYY-MM或YYYY-MM-DD"),
          said("expected a list of at most 10000 entries", "应为列表，最多10000项"),
          matched("expected either (\\S+) or (\\S+), not both", "$1与$2只能填写其一"),
          matched("missing; expected (.+)", "缺失；应填写%s", ViolationWording::missing),
          matched("unknown property(.*)", "未知的属性%s", ViolationWording::hint),
          matched("unknown name(.*)", "未知的名称%s", ViolationWording::hint),
          matched("unknown condition(.*)", "未知的诊断%s", ViolationWording::hint),
          matched(
              "unknown drug key(.*); other drugs are given by name or coding",
              "未知的药物代号%s；其他药物请用名称（name）或编码（coding）填写",
              ViolationWording::hint),
          // JSON as such
          said("the document is empty; expected a JSON object", "文档为空；应为JSON对象"),
          said("the document is not UTF-8; expected JSON in UTF-8", "文档不是UTF-8编码；应为UTF-8编码的JSON"),
          said(
              "a property stands twice in the same object; each may stand once",
              "同一对象中某属性重复出现；每个属性只能出现一次"),
          matched("nested too deeply; at most (\\d+) levels are read", "嵌套过深；最多读取$1层"),
          matched(
              "a number, text or name is too long; numbers may have (\\d+) characters",
              "数字、文本或名称过长；数字最多$1个字符"),
          said(
              "something follows the JSON document; expected exactly one",
              "JSON文档之后还有内容；只应有一个JSON文档"),
          said("the document ends too early; expected complete JSON", "文档不完整；应为完整的JSON"),
          said("not well-formed JSON at this place", "此处JSON格式有误"),
          // FHIR
          said("a JSON object", "JSON对象"),
          said("a JSON array", "JSON数组"),
          said("a JSON string", "JSON字符串"),
          said("a JSON number", "JSON数字"),
          said("true or false", "true或false"),
          said("a number of ordinary size", "大小正常的数字"),
          said("a FHIR resource as JSON in UTF-8", "UTF-8编码的FHIR资源（JSON）"),
          said("a FHIR resource as a JSON object", "FHIR资源（JSON对象）"),
          said("a FHIR resource as a JSON object, not an empty text", "FHIR资源（JSON对象），不能为空"),
          said("a resource with a resourceType", "带有resourceType的资源"),
          said("a Bundle, or a resource of a type that is read", "Bundle，或本服务可读取类型的资源"),
          said(
              "one of collection, searchset, document, transaction, batch or their responses",
              "collection、searchset、document、transaction、batch之一，或其响应"),
          matched("at most (\\d+) Bundles within each other", "Bundle嵌套最多$1层"),
          said("one Patient in a Bundle", "Bundle中只能有一个Patient"),
          matched("resources about one person, (.+)", "资源须属于同一人：$1"),
          matched("another id, or the same content as (.+)", "使用其他id，或与$1内容相同"),
          said("JSON text in UTF-8", "UTF-8编码的JSON文本"),
          said("text in UTF-8", "UTF-8编码的文本"),
          matched(
              "at most (\\d+) levels, and numbers of at most 100 characters", "最多$1层，数字最多100个字符"),
          said("a complete JSON text: it ends in the middle", "完整的JSON文本：文档在中途结束"),
          said("each property of an object once", "对象的每个属性只能出现一次"),
          matched("well-formed JSON at line (\\d+), column (\\d+)", "第$1行第$2列处应为格式正确的JSON"),
          said("one JSON document and nothing after it", "仅一个JSON文档，其后无其他内容"),
          // FHIR dates
          said(
              "a FHIR date or dateTime such as 2026-11-23 or 2026-11-23T08:30:00+08:00",
              "FHIR日期或日期时间，例如2026-11-23或2026-11-23T08:30:00+08:00"),
          // texts of the board
          matched("a text of (\\d+) to (\\d+) characters", "$1至$2个字符的文本"),
          matched("a document of 1 to (\\d+) bytes", "1至$1字节的文档"),
          matched("no (.+); text that shows what it is", "不能含有不可见或控制字符"));

  /** What a property that is missing would have held. */
  private static final List<Sentence> MISSING =
      List.of(
          said("the name of an event", "事件名称"),
          said("the day of the event", "事件日期"),
          said("the URI or the name of the code system", "编码系统的URI或名称"),
          said("the code", "编码"),
          said("the number as reported", "报告中的数值"),
          said("a number above 0", "大于0的数字"),
          said("a UCUM unit", "UCUM单位"));

  private static final Sentence HINT = matched("; did you mean \"(.+)\"\\?", "；是否应为“$1”？");

  private ViolationWording() {}

  /** A sentence in English and its Chinese. */
  private interface Sentence {
    Optional<String> inChinese(String english);
  }

  private static Sentence said(String english, String chinese) {
    return text -> text.equals(english) ? Optional.of(chinese) : Optional.empty();
  }

  private static Sentence matched(String english, String chinese) {
    Pattern pattern = Pattern.compile(english, Pattern.DOTALL);
    return text -> {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String filled = chinese;
      for (int group = matcher.groupCount(); group > 0; group--) {
        filled = filled.replace("$" + group, matcher.group(group));
      }
      return Optional.of(filled);
    };
  }

  /** A sentence of which a part is in English too. */
  private static Sentence matched(String english, String chinese, UnaryOperator<String> part) {
    Pattern pattern = Pattern.compile(english, Pattern.DOTALL);
    return text -> {
      Matcher matcher = pattern.matcher(text);
      return matcher.matches()
          ? Optional.of(chinese.replace("%s", part.apply(matcher.group(1))))
          : Optional.empty();
    };
  }

  private static String missing(String english) {
    return first(MISSING, english).orElse(english);
  }

  private static String hint(String english) {
    return english.isEmpty() ? "" : HINT.inChinese(english).orElse(english);
  }

  private static Optional<String> first(List<Sentence> sentences, String english) {
    return sentences.stream()
        .map(sentence -> sentence.inChinese(english))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What would be right; what has no Chinese stays English. */
  public static String expected(Violation violation, Language language) {
    return language == Language.ZH
        ? first(SENTENCES, violation.expected()).orElse(violation.expected())
        : violation.expected();
  }

  /** The violations with their words in a language. */
  public static List<Violation> in(Language language, List<Violation> violations) {
    return violations.stream()
        .map(
            violation ->
                new Violation(
                    violation.pointer(), violation.value(), expected(violation, language)))
        .toList();
  }
}
