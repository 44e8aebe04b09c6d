package io.osteon.authoring.difference;

import io.osteon.authoring.sentence.RuleWriter;
import io.osteon.evaluation.Names;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import java.util.ArrayList;
import java.util.List;

/** What two rule bases say differently. Both may be drafts with errors: what can be read counts. */
public final class MeaningDifference {
  private MeaningDifference() {}

  /** All changes, the heaviest first, then by rule and subject. */
  public static List<Change> between(RuleBaseFiles before, RuleBaseFiles after) {
    if (before.hash().equals(after.hash())) {
      return List.of();
    }
    Side old = new Side(before);
    Side now = new Side(after);
    Names english = names(old, now, Language.EN);
    Names chinese = names(old, now, Language.ZH);
    ParameterSet parameters = parameters(old, now);
    AdviceCatalogue advice = new AdviceCatalogue(now.draft().advice());
    ChangeList changes = new ChangeList();
    new LogicDifference(
            old,
            now,
            new RuleWriter(english, parameters, advice),
            new RuleWriter(chinese, parameters, advice),
            changes)
        .find();
    new ParameterDifference(old, now, english, chinese, changes).find();
    new AdviceDifference(old, now, changes).find();
    new CatalogueDifference(old, now, changes).find();
    new FileDifference(old, now, changes).find();
    return changes.sorted();
  }

  /** The names of the new side; where it has none, those of the old one or of the program. */
  private static Names names(Side old, Side now, Language language) {
    for (Side side : List.of(now, old)) {
      if (side.draft().labels().isPresent() && side.draft().terminology().isPresent()) {
        Labels labels = side.draft().labels().get();
        Terminology terminology = side.draft().terminology().get();
        return new Names(labels, terminology, language);
      }
    }
    var shipped = RuleBaseLoader.shipped().draft();
    return new Names(shipped.labels().orElseThrow(), shipped.terminology().orElseThrow(), language);
  }

  /** The parameters of both sides; of those that both have, the new value. */
  private static ParameterSet parameters(Side old, Side now) {
    List<ParameterDefinition> all = new ArrayList<>(now.draft().parameters());
    all.addAll(old.draft().parameters());
    return new ParameterSet(all);
  }
}
