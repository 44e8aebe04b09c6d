package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Names;
import io.osteon.evaluation.alternatives.CaseChange;
import io.osteon.evaluation.alternatives.CaseChangeForm;
import io.osteon.evaluation.alternatives.CaseChanges;
import io.osteon.evaluation.alternatives.ChangeWording;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.platform.BoardEvaluations;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.web.evaluation.EvaluationWords;
import io.osteon.web.layout.Page;
import io.osteon.web.mdt.board.WhatIfView.Choice;
import io.osteon.web.mdt.board.WhatIfView.Choices;
import io.osteon.web.mdt.board.WhatIfView.NumberField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Evaluates a case as it would be with a fact changed. Nothing is stored: the changed case lives as
 * long as the answer takes.
 */
@ApplicationScoped
public class WhatIfViews {
  private final CaseViews views;
  private final BoardEvaluations evaluations;

  /** Games with the cases of the board. */
  public WhatIfViews(CaseViews views, BoardEvaluations evaluations) {
    this.views = views;
    this.evaluations = evaluations;
  }

  /**
   * The game as far as it has been played.
   *
   * @param fields what was filled in
   */
  WhatIfView of(Page page, Place place, FormFields fields) {
    CaseViews.Judged judged = views.shown(place);
    Evaluator evaluator = judged.evaluator();
    RuleBase ruleBase = evaluator.ruleBase();
    PatientCase real = evaluations.read(evaluator, judged.document(), judged.at());
    WhatIfForm form = new WhatIfForm(real, ruleBase.terminology());
    Names names = new Names(ruleBase.labels(), ruleBase.terminology(), page.language());
    return new WhatIfView(
        place,
        judged.at(),
        numbers(page, form, names),
        units(ruleBase, names),
        form.drugs().stream().map(each -> drug(each, names)).toList(),
        plans(ruleBase, names),
        choices(FindingName.values(), names),
        choices(EventName.values(), names),
        fields.all(),
        further(fields.texts(WhatIfForm.FURTHER), real, evaluator, page.language()),
        outcome(page, evaluator, real, form.changes(fields)));
  }

  /** The boxes that can be taken off again; what is none of ours is said beside the outcome. */
  private static List<Choice> further(
      List<String> boxes, PatientCase real, Evaluator evaluator, Language language) {
    ChangeWording wording = ChangeWording.of(evaluator.ruleBase(), language);
    List<Choice> further = new ArrayList<>();
    for (String box : boxes) {
      try {
        CaseChange change = CaseChangeForm.read(List.of(WhatIfForm.unboxed(box))).get(0);
        further.add(new Choice(box, wording.words(change, real)));
      } catch (InvalidInputException e) {
        further.add(new Choice(box, box));
      }
    }
    return further;
  }

  private static WhatIfOutcome outcome(
      Page page, Evaluator evaluator, PatientCase real, List<Map<String, String>> filled) {
    Evaluation now = evaluator.evaluate(real, page.language());
    if (filled.isEmpty()) {
      return WhatIfOutcome.unchanged(now);
    }
    RuleBase ruleBase = evaluator.ruleBase();
    try {
      List<CaseChange> changes = CaseChangeForm.read(filled);
      PatientCase changed = CaseChanges.apply(real, changes, ruleBase.terminology());
      Evaluation then = evaluator.evaluate(changed, page.language());
      ChangeWording wording = ChangeWording.of(ruleBase, page.language());
      return WhatIfOutcome.of(
          changes.stream().map(each -> wording.words(each, real)).toList(),
          now,
          then,
          ComparisonLine.of(
              now, then, page.words(EvaluationWords.class), page.words(BoardWords.class)));
    } catch (InvalidInputException e) {
      return WhatIfOutcome.refused(now, problems(e, filled));
    }
  }

  /** The fields that a violation points to, by what the person filled in. */
  private static List<WhatIfOutcome.Problem> problems(
      InvalidInputException refused, List<Map<String, String>> filled) {
    List<WhatIfOutcome.Problem> problems = new ArrayList<>();
    for (InvalidInputException.Violation each : refused.violations()) {
      String[] pointer = each.pointer().split("/");
      int index = pointer.length > 1 && pointer[1].matches("\\d{1,3}") ? number(pointer[1]) : -1;
      Map<String, String> change =
          index >= 0 && index < filled.size() ? filled.get(index) : Map.of();
      String what =
          change.getOrDefault("item", change.getOrDefault("name", change.getOrDefault("drug", "")));
      problems.add(new WhatIfOutcome.Problem(what, each.value(), each.expected()));
    }
    return problems;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static List<NumberField> numbers(Page page, WhatIfForm form, Names names) {
    List<NumberField> numbers = new ArrayList<>();
    for (LaboratoryResult each : form.results()) {
      numbers.add(
          new NumberField(
              WhatIfForm.laboratoryField(each.item()),
              names.constant(each.item()),
              each.value().toPlainString(),
              names.unit(each.unitCode()),
              page.date(each.date())));
    }
    Map<MeasurementName, Measurement> measurements = form.measurements();
    for (MeasurementName name : MeasurementName.values()) {
      Measurement recorded = measurements.get(name);
      numbers.add(
          new NumberField(
              WhatIfForm.measurementField(name),
              names.constant(name),
              recorded == null ? "" : recorded.value().toPlainString(),
              "",
              ""));
    }
    return numbers;
  }

  private static List<Choice> units(RuleBase ruleBase, Names names) {
    List<Choice> units = new ArrayList<>();
    for (LaboratoryItem item : LaboratoryItem.values()) {
      if (item != LaboratoryItem.PREGNANCY_TEST) {
        for (AcceptedUnit each : ruleBase.terminology().acceptedUnits(item)) {
          String unit = each.unit().ucum();
          units.add(
              new Choice(
                  item.key() + "|" + unit, names.constant(item) + " (" + names.unit(unit) + ")"));
        }
      }
    }
    return units;
  }

  private static Choice drug(MedicationCourse course, Names names) {
    String strength =
        course.strength() == null
            ? ""
            : " " + names.amount(course.strength().toPlainString(), "mg");
    return new Choice(WhatIfForm.drugField(course.drug()), names.key(course.drug()) + strength);
  }

  private static List<Choices> plans(RuleBase ruleBase, Names names) {
    List<Choices> plans = new ArrayList<>();
    for (DrugClass drugClass : WhatIfForm.PLANNED) {
      List<Choice> choices = new ArrayList<>();
      ruleBase.terminology().drugs().stream()
          .filter(each -> each.drugClass() == drugClass && each.components().isEmpty())
          .sorted(Comparator.comparing(Drug::key))
          .forEach(each -> choices.addAll(plan(each, names)));
      if (!choices.isEmpty()) {
        plans.add(new Choices(names.constant(drugClass), choices));
      }
    }
    return plans;
  }

  private static List<Choice> plan(Drug drug, Names names) {
    String name = names.key(drug.key());
    return drug.drugClass() == DrugClass.DENOSUMAB
        ? WhatIfForm.DENOSUMAB.stream()
            .map(
                strength ->
                    new Choice(
                        drug.key() + "|" + strength, name + " " + names.amount(strength, "mg")))
            .toList()
        : List.of(new Choice(drug.key() + "|", name));
  }

  private static List<Choice> choices(Enum<?>[] constants, Names names) {
    return Arrays.stream(constants)
        .map(each -> new Choice(Key.of(each), names.constant(each)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }
}
