package io.osteon.authoring.difference;

import static io.osteon.authoring.difference.ChangeList.say;

import io.osteon.authoring.difference.ChangeList.Place;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.EvidenceReference;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleReference;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What of the words, the urgency, the evidence and the actions of rules differs. */
final class AdviceDifference {
  private final AdviceCatalogue before;
  private final AdviceCatalogue after;
  private final ChangeList changes;

  AdviceDifference(Side before, Side after, ChangeList changes) {
    this.before = new AdviceCatalogue(before.draft().advice());
    this.after = new AdviceCatalogue(after.draft().advice());
    this.changes = changes;
  }

  void find() {
    Set<String> ids = new LinkedHashSet<>();
    before.all().forEach(each -> ids.add(each.id()));
    after.all().forEach(each -> ids.add(each.id()));
    for (String id : ids) {
      AdviceRule old = before.find(id).orElse(null);
      AdviceRule now = after.find(id).orElse(null);
      if (old != null && now != null) {
        compare(old, now);
      } else {
        oneSided(old, now);
      }
    }
  }

  private void oneSided(AdviceRule old, AdviceRule now) {
    AdviceRule rule = old == null ? now : old;
    boolean added = old == null;
    changes.add(
        added ? ChangeKind.ADVICE_ADDED : ChangeKind.ADVICE_REMOVED,
        Weight.SAFETY,
        place(rule),
        added
            ? say(
                "advice %s is new: %s".formatted(rule.id(), rule.title().en()),
                "新增建议%s：%s".formatted(rule.id(), rule.title().zh()))
            : say(
                "advice %s is gone: %s".formatted(rule.id(), rule.title().en()),
                "删除建议%s：%s".formatted(rule.id(), rule.title().zh())),
        added ? Change.NOTHING : old.text().source(),
        added ? now.text().source() : Change.NOTHING);
  }

  private static Place place(AdviceRule rule) {
    return new Place(rule.id(), rule.id(), rule.location().file());
  }

  private void compare(AdviceRule old, AdviceRule now) {
    urgency(now, "", "", old.urgency(), now.urgency());
    Map<String, BilingualText> was = words(old);
    Map<String, BilingualText> is = words(now);
    Set<String> fields = new LinkedHashSet<>(was.keySet());
    fields.addAll(is.keySet());
    for (String field : fields) {
      words(now, field, was.get(field), is.get(field));
    }
    variantUrgencies(old, now);
    evidence(old, now);
    actions(old, now);
    precedence(old, now);
    origin(old, now);
  }

  /** All words by what they are, in English and Chinese divided by a slash. */
  private static Map<String, BilingualText> words(AdviceRule rule) {
    Map<String, BilingualText> words = new LinkedHashMap<>();
    words.put("title|标题", rule.title());
    words.put("text|正文", rule.text().source());
    for (AdviceVariant variant : rule.variants()) {
      String key = variant.key();
      put(words, "text of " + key + "|" + key + "的正文", variant.text());
      put(words, "note of " + key + "|" + key + "的附注", variant.note());
      put(words, "reason of " + key + "|" + key + "的原因", variant.reason());
    }
    for (MissingData missing : rule.missing()) {
      String key = missing.key();
      put(words, "question for " + key + "|" + key + "的缺失提示", missing.text());
    }
    if (rule.defaults() != null) {
      words.put("service default|服务默认值", rule.defaults());
    }
    for (int i = 0; i < rule.needs().size(); i++) {
      words.put("needed data %d|所需资料%d".formatted(i + 1, i + 1), rule.needs().get(i));
    }
    return words;
  }

  private static void put(
      Map<String, BilingualText> words, String name, BilingualTemplate template) {
    if (template != null) {
      words.put(name, template.source());
    }
  }

  private void words(AdviceRule rule, String field, BilingualText old, BilingualText now) {
    if (Objects.equals(old, now)) {
      return;
    }
    String en = field.substring(0, field.indexOf('|'));
    String zh = field.substring(field.indexOf('|') + 1);
    String what = rule.id() + ": ";
    BilingualText sentence;
    if (old == null) {
      sentence = say(what + "new " + en, rule.id() + "：新增" + zh);
    } else if (now == null) {
      sentence = say(what + "the " + en + " is gone", rule.id() + "：删除" + zh);
    } else {
      boolean english = !old.en().equals(now.en());
      boolean chinese = !old.zh().equals(now.zh());
      sentence =
          say(
              what
                  + "the "
                  + en
                  + " reads otherwise in "
                  + (english && chinese ? "both languages" : english ? "English" : "Chinese"),
              rule.id()
                  + "："
                  + zh
                  + "的"
                  + (english && chinese ? "中英文" : english ? "英文" : "中文")
                  + "有变");
    }
    boolean around = en.startsWith("title") || en.startsWith("needed") || en.startsWith("service");
    changes.add(
        ChangeKind.WORDS,
        around ? Weight.CONTENT : Weight.SAFETY,
        place(rule),
        sentence,
        old == null ? Change.NOTHING : old,
        now == null ? Change.NOTHING : now);
  }

  private void variantUrgencies(AdviceRule old, AdviceRule now) {
    for (AdviceVariant variant : now.variants()) {
      Urgency was = old.variant(variant.key()).map(AdviceVariant::urgency).orElse(null);
      urgency(now, " of " + variant.key(), variant.key() + "的", was, variant.urgency());
    }
  }

  private void urgency(AdviceRule rule, String of, String ofChinese, Urgency old, Urgency now) {
    if (old == now) {
      return;
    }
    changes.add(
        ChangeKind.URGENCY,
        Weight.SAFETY,
        place(rule),
        say(
            "%s: the urgency%s is %s instead of %s"
                .formatted(rule.id(), of, english(now), english(old)),
            "%s：%s紧急程度由%s改为%s".formatted(rule.id(), ofChinese, chinese(old), chinese(now))),
        say(english(old), chinese(old)),
        say(english(now), chinese(now)));
  }

  private static String english(Urgency urgency) {
    return urgency == null ? "that of the rule" : Key.of(urgency);
  }

  private static String chinese(Urgency urgency) {
    if (urgency == null) {
      return "规则本身";
    }
    return switch (urgency) {
      case CRITICAL -> "危急";
      case WARNING -> "警示";
      case INFO -> "提示";
    };
  }

  private void evidence(AdviceRule old, AdviceRule now) {
    List<String> was = new ArrayList<>(old.evidence().stream().map(this::line).toList());
    List<String> is = new ArrayList<>(now.evidence().stream().map(this::line).toList());
    List<String> kept = new ArrayList<>(was);
    kept.removeIf(line -> !is.contains(line));
    was.removeAll(kept);
    is.removeAll(kept);
    if (!was.isEmpty() || !is.isEmpty()) {
      changes.add(
          ChangeKind.EVIDENCE,
          Weight.SUPPORTING,
          place(now),
          say(
              "%s: %d references added, %d removed".formatted(now.id(), is.size(), was.size()),
              "%s：新增%d条、删除%d条证据".formatted(now.id(), is.size(), was.size())),
          String.join("\n", was),
          String.join("\n", is));
    }
    if (old.level() != now.level()) {
      changes.add(
          ChangeKind.EVIDENCE,
          Weight.CONTENT,
          place(now),
          say(
              "%s: the evidence level is %s instead of %s"
                  .formatted(now.id(), Key.of(now.level()), Key.of(old.level())),
              "%s：证据等级由%s改为%s".formatted(now.id(), Key.of(old.level()), Key.of(now.level()))),
          Key.of(old.level()),
          Key.of(now.level()));
    }
  }

  private String line(EvidenceReference reference) {
    return "%s: %s / %s (%s%s)"
        .formatted(
            reference.source(),
            reference.statement().en(),
            reference.statement().zh(),
            reference.grade() == null ? "" : reference.grade() + "; ",
            Key.of(reference.status()));
  }

  private void actions(AdviceRule old, AdviceRule now) {
    List<String> was = old.actions().stream().map(Places::without).toList();
    List<String> is = now.actions().stream().map(Places::without).toList();
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.ACTION,
          Weight.SAFETY,
          place(now),
          say(
              "%s: what is to be done changed".formatted(now.id()),
              "%s：所需措施有变".formatted(now.id())),
          say(actions(old, true), actions(old, false)),
          say(actions(now, true), actions(now, false)));
    }
  }

  private static String actions(AdviceRule rule, boolean english) {
    List<String> lines = new ArrayList<>();
    for (RequiredAction action : rule.actions()) {
      BilingualText what = action.what().source();
      List<String> orders =
          action.offers().stream()
              .flatMap(offer -> offer.orders().stream())
              .map(RuleReference::id)
              .toList();
      lines.add(
          (english ? what.en() : what.zh())
              + (orders.isEmpty() ? "" : " [" + String.join(", ", orders) + "]"));
    }
    return String.join("\n", lines);
  }

  private void precedence(AdviceRule old, AdviceRule now) {
    String was = precedence(old);
    String is = precedence(now);
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.PRECEDENCE,
          Weight.SAFETY,
          place(now),
          say(
              "%s hides or defers other rules otherwise".formatted(now.id()),
              "%s对其他规则的隐藏或推迟有变".formatted(now.id())),
          was,
          is);
    }
  }

  private static String precedence(AdviceRule rule) {
    List<String> words = new ArrayList<>();
    rule.hides().forEach(hidden -> words.add(hidden.id()));
    rule.hidesWhen()
        .forEach(
            each ->
                words.add(
                    each.variant()
                        + ": "
                        + String.join(" ", each.rules().stream().map(RuleReference::id).toList())));
    if (rule.defers()) {
      words.add("defers");
    }
    if (rule.startRule()) {
      words.add("startRule");
    }
    if (rule.emergency()) {
      words.add("emergency");
    }
    return String.join(", ", words);
  }

  private void origin(AdviceRule old, AdviceRule now) {
    String was = "%s %s %s".formatted(old.interview(), old.departure(), old.question());
    String is = "%s %s %s".formatted(now.interview(), now.departure(), now.question());
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.INTERVIEW,
          Weight.SUPPORTING,
          place(now),
          say(
              "%s: interview statements, departure or open question changed".formatted(now.id()),
              "%s：访谈依据、差异说明或待决问题有变".formatted(now.id())),
          Change.NOTHING,
          Change.NOTHING);
    }
  }
}
