package io.osteon.authoring.difference;

import static io.osteon.authoring.difference.ChangeList.say;

import io.osteon.authoring.difference.ChangeList.Place;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What differs in the catalogues beside the rules: sources, orders, services, the interview. */
final class CatalogueDifference {
  private final Side before;
  private final Side after;
  private final ChangeList changes;

  CatalogueDifference(Side before, Side after, ChangeList changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void find() {
    compare(
        ChangeKind.EVIDENCE_SOURCE,
        Weight.SUPPORTING,
        RuleBaseFiles.EVIDENCE,
        say("source", "证据来源"),
        side -> byId(side.draft().evidence(), each -> each.id()));
    compare(
        ChangeKind.ORDER,
        Weight.SAFETY,
        RuleBaseFiles.ORDERS,
        say("order", "医嘱"),
        side -> byId(side.draft().orders(), each -> each.id()));
    compare(
        ChangeKind.SERVICE,
        Weight.CONTENT,
        RuleBaseFiles.CDS_SERVICES,
        say("service", "服务"),
        side -> byId(side.draft().services().services(), each -> each.id()));
    compare(
        ChangeKind.SERVICE,
        Weight.CONTENT,
        RuleBaseFiles.CDS_SERVICES,
        say("prefetch", "预取数据"),
        side -> byId(side.draft().services().prefetch(), each -> each.key()));
    compare(
        ChangeKind.INTERVIEW,
        Weight.SUPPORTING,
        RuleBaseFiles.INTERVIEW,
        say("interview statement", "访谈陈述"),
        side -> byId(side.draft().interview().statements(), each -> each.id()));
  }

  private static <T> Map<String, String> byId(List<T> items, Function<T, String> id) {
    Map<String, String> byId = new LinkedHashMap<>();
    items.forEach(each -> byId.putIfAbsent(id.apply(each), Places.without(each)));
    return byId;
  }

  private void compare(
      ChangeKind kind,
      Weight weight,
      String file,
      BilingualText what,
      Function<Side, Map<String, String>> items) {
    Map<String, String> was = items.apply(before);
    Map<String, String> is = items.apply(after);
    Set<String> ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String id : ids) {
      if (!Objects.equals(was.get(id), is.get(id))) {
        changes.add(
            kind,
            weight,
            new Place("", id, file),
            sentence(what, id, was.containsKey(id), is.containsKey(id)),
            Change.NOTHING,
            Change.NOTHING);
      }
    }
  }

  private static BilingualText sentence(BilingualText what, String id, boolean was, boolean is) {
    if (!was) {
      return say("%s %s is new".formatted(what.en(), id), "新增%s%s".formatted(what.zh(), id));
    }
    return is
        ? say("%s %s changed".formatted(what.en(), id), "%s%s有变".formatted(what.zh(), id))
        : say("%s %s is gone".formatted(what.en(), id), "删除%s%s".formatted(what.zh(), id));
  }
}
