package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Names;
import io.osteon.facts.DrugClass;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Unit;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.web.layout.LocalFormat;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** What charts say, in one language: the words of the charts, clinicians' names, dates, numbers. */
public final class ChartText {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final Language language;
  private final Names names;
  private final ChartWords words;
  private final LocalFormat format;

  /**
   * Texts from given words.
   *
   * @param names clinicians' names in the same language
   */
  public ChartText(Names names, ChartWords words) {
    this.language = names.language();
    this.names = names;
    this.words = Objects.requireNonNull(words, "words");
    this.format = new LocalFormat(language, ZoneOffset.UTC);
  }

  /** Texts in a language, with the names that a rule base gives. */
  public static ChartText of(RuleBase ruleBase, Language language) {
    return new ChartText(
        new Names(ruleBase.labels(), ruleBase.terminology(), language),
        MessageBundles.get(ChartWords.class, Localized.Literal.of(language.tag())));
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** Clinicians' names. */
  Names names() {
    return names;
  }

  /** The words of the charts. */
  ChartWords words() {
    return words;
  }

  private boolean chinese() {
    return language == Language.ZH;
  }

  /** For example {@code 23 Nov 2026} or {@code 2026年11月23日}. */
  String date(LocalDate date) {
    return format.date(date);
  }

  /** For example {@code Nov 2026} or {@code 2026年11月}. */
  String month(LocalDate date) {
    return chinese()
        ? date.getYear() + "年" + date.getMonthValue() + "月"
        : MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** For example {@code 2026} or {@code 2026年}. */
  String year(LocalDate date) {
    return date.getYear() + (chinese() ? "年" : "");
  }

  /** A number as it stands, without an exponent. */
  static String number(BigDecimal number) {
    return number.toPlainString();
  }

  /** A number with its unit, as people write it; none where the unit is one. */
  String amount(BigDecimal number, Unit unit) {
    return unit == Unit.ONE ? number(number) : names.amount(number(number), unit.ucum());
  }

  /** A unit as people write it. */
  String unit(Unit unit) {
    return names.unit(unit.ucum());
  }

  /** Several things, one after the other. */
  String list(List<String> parts) {
    return String.join(chinese() ? "、" : ", ", parts);
  }

  /** A statement with what belongs to it in brackets. */
  String with(String statement, String addition) {
    return chinese() ? statement + "（" + addition + "）" : statement + " (" + addition + ")";
  }

  /** Two statements, one after the other. */
  String and(String first, String second) {
    return first + (chinese() ? "，" : ", ") + second;
  }

  /** A text that begins with a capital letter, where the language has them. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The drug of a course, with the dose where it is part of what the drug is for. */
  String drug(MedicationCourse course) {
    String name = capital(names.key(course.drug()));
    if (course.strength() != null) {
      return name + " " + number(course.strength()) + " mg";
    }
    return course.drugClass() == DrugClass.DENOSUMAB ? with(name, words.doseUnknown()) : name;
  }

  /** The name of a laboratory item, or of whatever else a value was given for. */
  String item(String key) {
    for (LaboratoryItem item : LaboratoryItem.values()) {
      if (item.key().equals(key)) {
        return capital(names.constant(item));
      }
    }
    return capital(names.key(key));
  }

  /** How many days ago, in words. */
  String ago(int days) {
    return switch (days) {
      case 0 -> words.today();
      case 1 -> words.yesterday();
      default -> words.daysAgo(days);
    };
  }
}
