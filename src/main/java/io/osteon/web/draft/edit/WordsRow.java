package io.osteon.web.draft.edit;

import io.osteon.authoring.edit.WordsField;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of a rule that stand side by side in the form, one field a language.
 *
 * @param field which words
 * @param en in English, with placeholders
 * @param zh in Chinese, with placeholders
 */
@TemplateData
public record WordsRow(WordsField field, String en, String zh) {
  /** All words of a rule, in the order in which its file has them. */
  static List<WordsRow> of(AdviceRule rule) {
    List<WordsRow> rows = new ArrayList<>();
    add(rows, WordsField.TITLE, rule.title());
    add(rows, WordsField.TEXT, rule.text());
    for (AdviceVariant variant : rule.variants()) {
      add(rows, WordsField.variant(WordsField.Kind.VARIANT_TEXT, variant.key()), variant.text());
      add(rows, WordsField.variant(WordsField.Kind.VARIANT_NOTE, variant.key()), variant.note());
      add(
          rows,
          WordsField.variant(WordsField.Kind.VARIANT_REASON, variant.key()),
          variant.reason());
    }
    rule.missing().forEach(each -> add(rows, WordsField.missing(each.key()), each.text()));
    for (int i = 0; i < rule.actions().size(); i++) {
      add(rows, WordsField.action(i), rule.actions().get(i).what());
    }
    add(rows, WordsField.DEFAULTS, rule.defaults());
    for (int i = 0; i < rule.needs().size(); i++) {
      add(rows, WordsField.need(i), rule.needs().get(i));
    }
    return rows;
  }

  private static void add(List<WordsRow> rows, WordsField field, BilingualTemplate template) {
    if (template != null) {
      add(rows, field, template.source());
    }
  }

  private static void add(List<WordsRow> rows, WordsField field, BilingualText text) {
    if (text != null) {
      rows.add(new WordsRow(field, text.en(), text.zh()));
    }
  }

  /** The same field with other words. */
  WordsRow with(String otherEn, String otherZh) {
    return new WordsRow(field, otherEn, otherZh);
  }

  /** The field as part of the name of an input, for example {@code variant-note.severe}. */
  public String key() {
    return Key.of(field.kind()) + "." + field.key() + "." + field.index();
  }

  /** The kind as the page's words know it. */
  public String kind() {
    return field.kind().name();
  }

  /** Which variant, entry or place; empty where there is only one. */
  public String subject() {
    return switch (field.kind()) {
      case VARIANT_TEXT, VARIANT_NOTE, VARIANT_REASON, MISSING -> field.key();
      case ACTION, NEED -> Integer.toString(field.index() + 1);
      case TITLE, TEXT, DEFAULTS -> "";
    };
  }

  /** How many lines the field begins with. */
  public int lines() {
    return Math.max(1, Math.min(8, en.length() / 60 + 1));
  }
}
