package io.osteon.rulebase.terminology;

import io.osteon.facts.ConditionCategory;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The conditions and their codes: {@code conditions.csv} and {@code condition-codes.csv}. */
record ConditionFiles(SortedMap<String, Condition> conditions, CodeIndex<ConditionMatch> codes) {

  /** How an entry of the code list applies. */
  private enum Match {
    EXACT,
    PREFIX,
    /** The code covers several conditions and decides for none, with all codes that begin so. */
    UNDECIDED
  }

  static ConditionFiles read(Map<String, String> folder, List<Problem> problems) {
    ConditionFiles files = new ConditionFiles(new TreeMap<>(), new CodeIndex<>());
    CsvFile.rows(folder, "terminology/conditions.csv", problems, "concept", "category", "en", "zh")
        .forEach(files::addCondition);
    CsvFile.rows(
            folder,
            "terminology/condition-codes.csv",
            problems,
            "concept",
            "system",
            "code",
            "match",
            "status")
        .forEach(files::addCode);
    return files;
  }

  Map<String, BilingualText> names() {
    Map<String, BilingualText> names = new TreeMap<>();
    conditions.forEach((key, condition) -> names.put(key, condition.name()));
    return names;
  }

  private void addCondition(CsvRow row) {
    Optional<String> key = row.text("concept");
    Optional<ConditionCategory> category = row.oneOf("category", ConditionCategory.values(), false);
    Optional<BilingualText> name = row.words();
    if (key.isPresent() && category.isPresent() && name.isPresent()) {
      Condition condition = new Condition(key.get(), category.get(), name.get());
      if (conditions.put(key.get(), condition) != null) {
        row.duplicate("the concept " + key.get());
      }
    }
  }

  private void addCode(CsvRow row) {
    row.status();
    Optional<Condition> condition = row.text("concept").flatMap(key -> known(key, row));
    Optional<CodeSystem> system = row.codeSystem();
    Optional<String> code = row.text("code");
    Optional<Match> match = row.oneOf("match", Match.values(), true);
    if (condition.isEmpty() || system.isEmpty() || code.isEmpty() || match.isEmpty()) {
      return;
    }
    if (match.get() == Match.UNDECIDED) {
      addUndecided(row, condition.get(), system.get(), code.get());
    } else if (!codes.add(
        system.get(),
        code.get(),
        match.get() == Match.PREFIX,
        new ConditionMatch(List.of(condition.get()), true))) {
      row.duplicate("the code " + code.get());
    }
  }

  private Optional<Condition> known(String key, CsvRow row) {
    Condition condition = conditions.get(key);
    if (condition == null) {
      row.problem("the concept \"" + key + "\" is not in conditions.csv", "unknown-reference");
    }
    return Optional.ofNullable(condition);
  }

  private void addUndecided(CsvRow row, Condition condition, CodeSystem system, String code) {
    Optional<ConditionMatch> known = codes.entry(system, code);
    if (known.isEmpty()) {
      codes.add(system, code, true, new ConditionMatch(List.of(condition), false));
    } else if (known.get().decided() || known.get().conditions().contains(condition)) {
      row.duplicate("the code " + code);
    } else {
      List<Condition> all = new ArrayList<>(known.get().conditions());
      all.add(condition);
      codes.replace(system, code, true, new ConditionMatch(all, false));
    }
  }
}
