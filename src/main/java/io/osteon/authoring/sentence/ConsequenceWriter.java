package io.osteon.authoring.sentence;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.CheckedRule.Insert;
import io.osteon.engine.check.Term;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.TextTemplate;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a rule does when its conditions hold. */
final class ConsequenceWriter {
  private final Speech speech;
  private final AdviceCatalogue advice;
  private final Vocabulary vocabulary;
  private final List<SentenceLine> lines = new ArrayList<>();

  ConsequenceWriter(Speech speech, AdviceCatalogue advice, Vocabulary vocabulary) {
    this.speech = speech;
    this.advice = advice;
    this.vocabulary = vocabulary;
  }

  /** What the rule does, and notes. */
  List<SentenceLine> write(CheckedRule rule) {
    for (CheckedRule.Action action : rule.actions()) {
      if (action instanceof Advise advise) {
        advise(advise);
      } else if (action instanceof Insert insert) {
        insert(insert);
      }
    }
    attributes(rule.attributes());
    return List.copyOf(lines);
  }

  private void attributes(CheckedRule.Attributes attributes) {
    if (!attributes.enabled()) {
      note(speech.say("This rule is switched off.", "此规则已停用。"));
    }
    if (attributes.salience() != 0) {
      note(
          speech
              .say(
                  "It is settled with priority %d; rules without a priority have 0, higher comes first.",
                  "优先级为%d；未设优先级的规则为0，数值大者先执行。")
              .formatted(attributes.salience()));
    }
    if (attributes.activationGroup() != null) {
      note(
          speech
              .say("Of the rules of the group “%s” only one applies.", "“%s”组中仅一条规则生效。")
              .formatted(attributes.activationGroup()));
    }
  }

  private void note(String words) {
    lines.add(new SentenceLine(0, LineKind.NOTE, Parts.of(words)));
  }

  private void line(int depth, Object... pieces) {
    lines.add(new SentenceLine(depth, LineKind.CONSEQUENCE, Parts.of(pieces)));
  }

  private void advise(Advise advise) {
    String id = advise.id();
    int slash = id.indexOf('/');
    String ruleId = slash < 0 ? id : id.substring(0, slash);
    String key = slash < 0 ? "" : id.substring(slash + 1);
    Optional<AdviceRule> rule = advice.find(ruleId);
    TextPart part = new TextPart(ruleId, PartKind.ADVICE, id);
    switch (advise.kind()) {
      case RECOMMEND -> recommend(advise, part, key, rule);
      case REFINE -> {
        line(0, speech.say("then, where ", "则在显示"), part, speech.say(" is shown:", "时："));
        variant(advise, rule.flatMap(r -> r.variant(key)), key, true);
      }
      default -> {
        Optional<MissingData> missing = rule.flatMap(r -> r.missing(key));
        String words =
            missing.map(m -> quoted(m.text(), advise)).orElseGet(() -> withoutWords(key));
        line(0, speech.say("then, for ", "则为"), part, speech.say(", ask for: ", "补充所缺资料："), words);
      }
    }
  }

  private void recommend(Advise advise, TextPart part, String key, Optional<AdviceRule> rule) {
    Optional<AdviceVariant> variant = rule.flatMap(r -> r.variant(key));
    Urgency urgency =
        variant
            .map(AdviceVariant::urgency)
            .orElseGet(() -> rule.map(AdviceRule::urgency).orElse(null));
    String title =
        rule.map(r -> r.title().in(speech.names().language())).orElseGet(() -> withoutWords(""));
    line(
        0,
        speech.say("then show ", "则显示"),
        part,
        urgency == null ? "" : speech.say(" (", "（") + urgency(urgency) + speech.say(")", "）"),
        speech.say(": ", "："),
        title);
    if (!key.isEmpty()) {
      variant(advise, variant, key, false);
    }
  }

  private void variant(
      Advise advise, Optional<AdviceVariant> variant, String key, boolean withUrgency) {
    if (variant.isEmpty()) {
      line(1, withoutWords(key));
      return;
    }
    AdviceVariant words = variant.get();
    if (withUrgency && words.urgency() != null) {
      line(1, speech.say("with the urgency ", "紧急程度改为"), urgency(words.urgency()));
    }
    said(advise, words.text(), "with this text: ", "采用正文：");
    said(advise, words.note(), "with the note: ", "附注：");
    said(advise, words.reason(), "giving as a reason: ", "说明原因：");
  }

  private void said(Advise advise, BilingualTemplate template, String english, String chinese) {
    if (template != null) {
      line(1, speech.say(english, chinese), quoted(template, advise));
    }
  }

  private String withoutWords(String key) {
    return speech.say("(no words yet)", "（尚无文字）") + (key.isEmpty() ? "" : " " + key);
  }

  private String urgency(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> speech.say("critical", "危急");
      case WARNING -> speech.say("warning", "警示");
      case INFO -> speech.say("info", "提示");
    };
  }

  /** The words of a template in quotes, the names of values in place of placeholders. */
  private String quoted(BilingualTemplate template, Advise advise) {
    StringBuilder words = new StringBuilder("“");
    for (TextTemplate.Segment segment : template.in(speech.names().language()).segments()) {
      if (segment instanceof TextTemplate.Literal literal) {
        words.append(literal.words());
      } else if (segment instanceof TextTemplate.Placeholder placeholder) {
        words.append('[').append(name(placeholder, advise)).append(']');
      } else {
        words.append(speech.say("[reasons]", "［原因］"));
      }
    }
    return words.append('”').toString();
  }

  private String name(TextTemplate.Placeholder placeholder, Advise advise) {
    Term bound = advise.facts().get(placeholder.binding());
    ValueType type = bound == null ? null : bound.type();
    String name = placeholder.accessors().get(placeholder.accessors().size() - 1);
    for (String accessor : placeholder.accessors()) {
      if (type == null) {
        break;
      }
      String owner = type.displayName();
      name = speech.noun(owner, accessor).text();
      type =
          vocabulary
              .typeOf(type.raw())
              .flatMap(fact -> fact.accessor(accessor))
              .map(found -> found.type())
              .orElse(null);
    }
    return name.equals(placeholder.accessors().get(placeholder.accessors().size() - 1))
        ? speech.names().words(name)
        : name;
  }

  private void insert(Insert insert) {
    FactType type = insert.type();
    Map<String, List<Term.Constant>> values = new LinkedHashMap<>();
    for (int i = 0; i < insert.arguments().size(); i++) {
      values.put(
          type.constructor().orElseThrow().parameters().get(i).name(),
          List.of((Term.Constant) insert.arguments().get(i)));
    }
    Subject subject =
        new SubjectWriter(speech).write(type.name(), type.name(), new Keys(values, List.of()), "");
    line(0, speech.say("then conclude that ", "则认定："), subject.there());
  }
}
