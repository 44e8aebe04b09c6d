package io.osteon.authoring.difference;

import static io.osteon.authoring.difference.ChangeList.say;

import io.osteon.authoring.difference.ChangeList.Place;
import io.osteon.evaluation.Names;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What of the parameters differs. */
final class ParameterDifference {
  private final ParameterSet before;
  private final ParameterSet after;
  private final Names english;
  private final Names chinese;
  private final ChangeList changes;

  ParameterDifference(Side before, Side after, Names english, Names chinese, ChangeList changes) {
    this.before = new ParameterSet(before.draft().parameters());
    this.after = new ParameterSet(after.draft().parameters());
    this.english = english;
    this.chinese = chinese;
    this.changes = changes;
  }

  void find() {
    Set<String> ids = new LinkedHashSet<>();
    before.all().forEach(each -> ids.add(each.id()));
    after.all().forEach(each -> ids.add(each.id()));
    for (String id : ids) {
      ParameterDefinition old = before.find(id).orElse(null);
      ParameterDefinition now = after.find(id).orElse(null);
      Place place = new Place("", id, RuleBaseFiles.PARAMETERS);
      if (old == null) {
        changes.add(
            ChangeKind.PARAMETER_ADDED,
            Weight.CONTENT,
            place,
            say(
                "parameter %s is new: %s".formatted(id, amount(now, english)),
                "新增参数%s：%s".formatted(id, amount(now, chinese))),
            "",
            amount(now, english));
      } else if (now == null) {
        changes.add(
            ChangeKind.PARAMETER_REMOVED,
            Weight.SAFETY,
            place,
            say("parameter %s is gone".formatted(id), "删除参数%s".formatted(id)),
            amount(old, english),
            "");
      } else {
        compare(old, now, place);
      }
    }
  }

  private static String amount(ParameterDefinition definition, Names names) {
    return names.amount(definition.value().toPlainString(), definition.unit());
  }

  private void compare(ParameterDefinition old, ParameterDefinition now, Place place) {
    if (old.value().compareTo(now.value()) != 0 || !old.unit().equals(now.unit())) {
      changes.add(
          ChangeKind.PARAMETER_VALUE,
          Weight.SAFETY,
          place,
          say(
              "%s: %s → %s. %s"
                  .formatted(
                      now.id(), amount(old, english), amount(now, english), now.meaning().en()),
              "%s：%s → %s。%s"
                  .formatted(
                      now.id(), amount(old, chinese), amount(now, chinese), now.meaning().zh())),
          say(amount(old, english), amount(old, chinese)),
          say(amount(now, english), amount(now, chinese)));
    }
    if (!definition(old).equals(definition(now))) {
      changes.add(
          ChangeKind.PARAMETER_DEFINITION,
          Weight.CONTENT,
          place,
          say(
              "%s: range, step, source or meaning changed".formatted(now.id()),
              "%s：取值范围、步长、来源或含义有变".formatted(now.id())),
          definition(old),
          definition(now));
    }
    if (!Objects.equals(old.signedOffBy(), now.signedOffBy())) {
      String signed = now.signedOffBy();
      changes.add(
          ChangeKind.PARAMETER_SIGN_OFF,
          Weight.SUPPORTING,
          place,
          signed == null
              ? say(
                  "%s is not signed off any more".formatted(now.id()),
                  "%s的签核已撤销".formatted(now.id()))
              : say(
                  "%s is signed off by %s".formatted(now.id(), signed),
                  "%s由%s签核".formatted(now.id(), signed)),
          Objects.toString(old.signedOffBy(), ""),
          Objects.toString(signed, ""));
    }
  }

  private static String definition(ParameterDefinition each) {
    return "%s – %s / %s; %s; %s / %s"
        .formatted(
            each.minimum().stripTrailingZeros().toPlainString(),
            each.maximum().stripTrailingZeros().toPlainString(),
            each.step().stripTrailingZeros().toPlainString(),
            each.source(),
            each.meaning().en(),
            each.meaning().zh());
  }
}
