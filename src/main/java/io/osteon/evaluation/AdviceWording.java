package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.TextTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the text of an advice: variants, notes, reasons, and the values of handed-over facts. */
final class AdviceWording {
  private final Vocabulary vocabulary;
  private final ValueWording values;
  private final Language language;

  AdviceWording(Vocabulary vocabulary, ValueWording values, Language language) {
    this.vocabulary = vocabulary;
    this.values = values;
    this.language = language;
  }

  /**
   * The text of a rule. Each recommendation has its own line, where they differ; a refinement with
   * a text replaces them, one with a note adds a sentence.
   */
  String text(RuleFirings rule) {
    String reasons = reasons(rule);
    Set<String> lines = recommendedLines(rule, reasons);
    for (VariantFirings variant : rule.variants()) {
      if (!variant.refining().isEmpty() && variant.variant().text() != null) {
        lines = refinedLines(rule, variant, reasons);
      }
    }
    StringBuilder text = new StringBuilder(String.join("\n", lines));
    notes(rule).forEach(note -> text.append(values.sentenceSeparator()).append(note));
    return text.toString();
  }

  private Set<String> recommendedLines(RuleFirings rule, String reasons) {
    Set<String> lines = new LinkedHashSet<>();
    for (Firing firing : rule.base()) {
      lines.add(fill(rule.rule().text(), facts(rule, firing), reasons));
    }
    for (VariantFirings variant : rule.variants()) {
      BilingualTemplate own = variant.variant().text();
      for (Firing firing : variant.recommending()) {
        lines.add(fill(own == null ? rule.rule().text() : own, facts(rule, firing), reasons));
      }
    }
    return lines;
  }

  private Set<String> refinedLines(RuleFirings rule, VariantFirings refining, String reasons) {
    Set<String> lines = new LinkedHashSet<>();
    for (Firing recommending : recommending(rule)) {
      for (Firing firing : refining.refining()) {
        Map<String, Object> facts = new LinkedHashMap<>(recommending.facts());
        facts.putAll(firing.facts());
        lines.add(fill(refining.variant().text(), facts, reasons));
      }
    }
    return lines;
  }

  private static List<Firing> recommending(RuleFirings rule) {
    List<Firing> recommending = new ArrayList<>(rule.base());
    rule.variants().forEach(variant -> recommending.addAll(variant.recommending()));
    return recommending;
  }

  private Set<String> notes(RuleFirings rule) {
    Set<String> notes = new LinkedHashSet<>();
    for (VariantFirings variant : rule.variants()) {
      if (variant.variant().note() != null) {
        for (Firing firing : variant.all()) {
          notes.add(fill(variant.variant().note(), facts(rule, firing), ""));
        }
      }
    }
    return notes;
  }

  private String reasons(RuleFirings rule) {
    Set<String> reasons = new LinkedHashSet<>();
    for (VariantFirings variant : rule.variants()) {
      AdviceVariant words = variant.variant();
      if (words.reason() != null) {
        variant.all().forEach(f -> reasons.add(fill(words.reason(), facts(rule, f), "")));
      }
    }
    return String.join(values.reasonSeparator(), reasons);
  }

  /** What a firing hands over; where it lacks a binding, that of another firing of the rule. */
  private static Map<String, Object> facts(RuleFirings rule, Firing firing) {
    List<Firing> all = rule.all();
    if (all.size() == 1) {
      return firing.facts();
    }
    Map<String, Object> facts = new LinkedHashMap<>(firing.facts());
    for (Firing other : all) {
      other.facts().forEach(facts::putIfAbsent);
    }
    return facts;
  }

  /** Fills the placeholders of a text of the rule with what all of its firings hand over. */
  String fill(RuleFirings rule, BilingualTemplate template) {
    if (template.in(language).segments().size() == 1
        && template.in(language).segments().get(0) instanceof TextTemplate.Literal literal) {
      return literal.words();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    rule.all().forEach(firing -> firing.facts().forEach(facts::putIfAbsent));
    return fill(template, facts, "");
  }

  /** Fills the placeholders of a text. */
  String fill(BilingualTemplate template, Map<String, Object> facts, String reasons) {
    List<TextTemplate.Segment> segments = template.in(language).segments();
    if (segments.size() == 1 && segments.get(0) instanceof TextTemplate.Literal literal) {
      return literal.words();
    }
    StringBuilder text = new StringBuilder();
    for (TextTemplate.Segment segment : segments) {
      if (segment instanceof TextTemplate.Literal literal) {
        text.append(literal.words());
      } else if (segment instanceof TextTemplate.Placeholder placeholder) {
        text.append(value(placeholder, facts.get(placeholder.binding())));
      } else {
        text.append(reasons);
      }
    }
    return text.toString();
  }

  private String value(TextTemplate.Placeholder placeholder, Object bound) {
    Object holder = bound;
    Object value = bound;
    String field = placeholder.binding();
    for (String accessor : placeholder.accessors()) {
      if (value == null) {
        return values.unknown();
      }
      holder = value;
      field = accessor;
      value = read(holder, accessor);
    }
    return values.write(holder, field, value);
  }

  private Object read(Object holder, String accessor) {
    FactType type =
        vocabulary
            .typeOf(holder.getClass())
            .orElseThrow(() -> new IllegalStateException("not a fact: " + holder.getClass()));
    Accessor reader =
        type.accessor(accessor)
            .orElseThrow(
                () -> new IllegalStateException("no field " + accessor + " in " + type.name()));
    return reader.read(holder);
  }
}
