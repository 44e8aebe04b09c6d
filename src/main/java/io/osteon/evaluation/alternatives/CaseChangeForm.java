package io.osteon.evaluation.alternatives;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes as flat fields of text: the form of the what-if panel, and the members of the objects of
 * {@link CaseChangeJson}. The field {@code change} says which one it is; the other fields are named
 * below. Constants are written as their keys ({@code limb-weakness}), laboratory items as in the
 * terminology ({@code ca_total}), units in UCUM, days as {@code 2026-11-24}, lists of days with
 * commas. An empty field counts as absent.
 *
 * <table>
 * <caption>Fields of each change</caption>
 * <tr><td>laboratory-result<td>item, value, unit, date
 * <tr><td>no-laboratory-result<td>item, date (absent: all days)
 * <tr><td>measurement<td>name, value
 * <tr><td>no-measurement<td>name
 * <tr><td>finding<td>name, present (true or false)
 * <tr><td>no-finding<td>name
 * <tr><td>event, planned-event<td>name, date
 * <tr><td>no-event<td>name, date (absent: all days)
 * <tr><td>medication<td>drug, strength, given, planned, stop, elemental-calcium, vitamin-d
 * <tr><td>given-medication, planned-medication<td>drug, strength, date
 * <tr><td>stopped-medication<td>drug, date
 * <tr><td>no-medication<td>drug
 * <tr><td>diagnosis<td>condition, verification, date
 * <tr><td>no-diagnosis<td>condition
 * <tr><td>allergy, no-allergy<td>agent
 * <tr><td>list<td>list (diagnoses, medications, allergies)
 * <tr><td>spinal-instability<td>location, pain, lesion, alignment, collapse, posterolateral, total
 * <tr><td>long-bone-lesion<td>site, pain, lesion, size, total
 * <tr><td>age<td>years
 * <tr><td>evaluation-date<td>date
 * </table>
 */
public final class CaseChangeForm {
  private static final int MOST = 50;

  private CaseChangeForm() {}

  /**
   * Reads changes. Whether they can be applied to a case is for {@link CaseChanges#apply} to say.
   *
   * @throws InvalidInputException with everything that cannot be read
   */
  public static List<CaseChange> read(List<Map<String, String>> forms) {
    FieldReader reader = new FieldReader();
    List<CaseChange> changes = new ArrayList<>();
    if (forms.size() > MOST) {
      reader.violation("", String.valueOf(forms.size()), "expected at most 50 changes");
    } else {
      for (int i = 0; i < forms.size(); i++) {
        CaseChange change = read(reader.of(forms.get(i), "/" + i));
        if (change != null) {
          changes.add(change);
        }
      }
    }
    reader.throwIfAny();
    return List.copyOf(changes);
  }

  /** A change, or {@code null} with violations. */
  private static CaseChange read(FieldReader fields) {
    String kind = fields.required("change");
    CaseChange change = kind == null ? null : read(kind, fields);
    if (fields.failed()) {
      return null;
    }
    if (change == null) {
      fields.unknown("change", kind, "a kind of change, for example laboratory-result");
      return null;
    }
    fields.noOthers();
    return fields.failed() ? null : change;
  }

  private static CaseChange read(String kind, FieldReader fields) {
    return switch (kind) {
      case "laboratory-result" -> {
        var item = fields.item("item");
        var value = fields.number("value", true);
        var unit = fields.unit("unit");
        var date = fields.date("date", true);
        yield fields.failed() ? null : new CaseChange.SetLaboratoryResult(item, value, unit, date);
      }
      case "no-laboratory-result" -> {
        var item = fields.item("item");
        var date = fields.date("date", false);
        yield fields.failed() ? null : new CaseChange.RemoveLaboratoryResult(item, date);
      }
      case "measurement" -> {
        var name = fields.choice("name", MeasurementName.values());
        var value = fields.number("value", true);
        yield fields.failed() ? null : new CaseChange.SetMeasurement(name, value);
      }
      case "no-measurement" -> {
        var name = fields.choice("name", MeasurementName.values());
        yield fields.failed() ? null : new CaseChange.RemoveMeasurement(name);
      }
      case "finding" -> {
        var name = fields.choice("name", FindingName.values());
        var present = fields.truth("present");
        yield fields.failed() ? null : new CaseChange.SetFinding(name, present);
      }
      case "no-finding" -> {
        var name = fields.choice("name", FindingName.values());
        yield fields.failed() ? null : new CaseChange.RemoveFinding(name);
      }
      case "event", "planned-event", "no-event" -> event(kind, fields);
      case "medication",
          "given-medication",
          "planned-medication",
          "stopped-medication",
          "no-medication" ->
          medication(kind, fields);
      default -> other(kind, fields);
    };
  }

  private static CaseChange event(String kind, FieldReader fields) {
    var name = fields.choice("name", EventName.values());
    var date = fields.date("date", !kind.equals("no-event"));
    if (fields.failed()) {
      return null;
    }
    return switch (kind) {
      case "event" -> new CaseChange.AddEvent(name, date);
      case "planned-event" -> new CaseChange.PlanEvent(name, date);
      default -> new CaseChange.RemoveEvent(name, date);
    };
  }

  private static CaseChange medication(String kind, FieldReader fields) {
    String drug = fields.required("drug");
    switch (kind) {
      case "medication" -> {
        var strength = fields.number("strength", false);
        var given = fields.dates("given");
        var planned = fields.dates("planned");
        var stop = fields.date("stop", false);
        var calcium = fields.number("elemental-calcium", false);
        var vitaminD = fields.number("vitamin-d", false);
        return fields.failed()
            ? null
            : new CaseChange.AddMedication(drug, strength, given, planned, stop, calcium, vitaminD);
      }
      case "given-medication" -> {
        var strength = fields.number("strength", false);
        var date = fields.date("date", true);
        return fields.failed() ? null : new CaseChange.GiveMedication(drug, strength, date);
      }
      case "planned-medication" -> {
        var strength = fields.number("strength", false);
        var date = fields.date("date", true);
        return fields.failed() ? null : new CaseChange.PlanMedication(drug, strength, date);
      }
      case "stopped-medication" -> {
        var date = fields.date("date", true);
        return fields.failed() ? null : new CaseChange.StopMedication(drug, date);
      }
      default -> {
        return fields.failed() ? null : new CaseChange.RemoveMedication(drug);
      }
    }
  }

  private static CaseChange other(String kind, FieldReader fields) {
    switch (kind) {
      case "diagnosis" -> {
        var condition = fields.required("condition");
        var verification = fields.choice("verification", Verification.values());
        var date = fields.date("date", false);
        return fields.failed() ? null : new CaseChange.SetDiagnosis(condition, verification, date);
      }
      case "no-diagnosis" -> {
        var condition = fields.required("condition");
        return fields.failed() ? null : new CaseChange.RemoveDiagnosis(condition);
      }
      case "allergy" -> {
        var agent = fields.required("agent");
        return fields.failed() ? null : new CaseChange.AddAllergy(agent);
      }
      case "no-allergy" -> {
        var agent = fields.required("agent");
        return fields.failed() ? null : new CaseChange.RemoveAllergy(agent);
      }
      case "list" -> {
        var list = fields.choice("list", CaseEntry.ListName.values());
        return fields.failed() ? null : new CaseChange.SupplyList(list);
      }
      case "spinal-instability" -> {
        var items =
            new SpinalInstabilityItems(
                fields.whole("location", false),
                fields.whole("pain", false),
                fields.whole("lesion", false),
                fields.whole("alignment", false),
                fields.whole("collapse", false),
                fields.whole("posterolateral", false),
                fields.whole("total", false),
                List.of());
        return fields.failed() ? null : new CaseChange.SetSpinalInstability(items);
      }
      case "long-bone-lesion" -> {
        var items =
            new LongBoneLesionItems(
                fields.whole("site", false),
                fields.whole("pain", false),
                fields.whole("lesion", false),
                fields.whole("size", false),
                fields.whole("total", false),
                List.of());
        return fields.failed() ? null : new CaseChange.SetLongBoneLesion(items);
      }
      case "age" -> {
        var years = fields.whole("years", true);
        return fields.failed() ? null : new CaseChange.SetAge(years);
      }
      case "evaluation-date" -> {
        var date = fields.date("date", true);
        return fields.failed() ? null : new CaseChange.SetEvaluationDate(date);
      }
      default -> {
        return null;
      }
    }
  }

  /** The fields of a change, {@code change} first; {@link #read} reads the same change of them. */
  public static Map<String, String> write(CaseChange change) {
    Fields fields = new Fields();
    if (change instanceof CaseChange.SetLaboratoryResult c) {
      fields.put("change", "laboratory-result").put("item", c.item().key());
      fields.put("value", c.value()).put("unit", c.unit().ucum()).put("date", c.date());
    } else if (change instanceof CaseChange.RemoveLaboratoryResult c) {
      fields.put("change", "no-laboratory-result").put("item", c.item().key());
      fields.put("date", c.date());
    } else if (change instanceof CaseChange.SetMeasurement c) {
      fields.put("change", "measurement").put("name", c.name()).put("value", c.value());
    } else if (change instanceof CaseChange.RemoveMeasurement c) {
      fields.put("change", "no-measurement").put("name", c.name());
    } else if (change instanceof CaseChange.SetFinding c) {
      fields.put("change", "finding").put("name", c.name()).put("present", c.present());
    } else if (change instanceof CaseChange.RemoveFinding c) {
      fields.put("change", "no-finding").put("name", c.name());
    } else if (change instanceof CaseChange.AddEvent c) {
      fields.put("change", "event").put("name", c.name()).put("date", c.date());
    } else if (change instanceof CaseChange.PlanEvent c) {
      fields.put("change", "planned-event").put("name", c.name()).put("date", c.date());
    } else if (change instanceof CaseChange.RemoveEvent c) {
      fields.put("change", "no-event").put("name", c.name()).put("date", c.date());
    } else if (change instanceof CaseChange.AddMedication c) {
      fields.put("change", "medication").put("drug", c.drug()).put("strength", c.strength());
      fields.put("given", c.given()).put("planned", c.planned()).put("stop", c.stop());
      fields.put("elemental-calcium", c.elementalCalcium()).put("vitamin-d", c.vitaminD());
    } else {
      writeOther(change, fields);
    }
    return fields.values;
  }

  private static void writeOther(CaseChange change, Fields fields) {
    if (change instanceof CaseChange.GiveMedication c) {
      fields.put("change", "given-medication").put("drug", c.drug());
      fields.put("strength", c.strength()).put("date", c.date());
    } else if (change instanceof CaseChange.PlanMedication c) {
      fields.put("change", "planned-medication").put("drug", c.drug());
      fields.put("strength", c.strength()).put("date", c.date());
    } else if (change instanceof CaseChange.StopMedication c) {
      fields.put("change", "stopped-medication").put("drug", c.drug()).put("date", c.date());
    } else if (change instanceof CaseChange.RemoveMedication c) {
      fields.put("change", "no-medication").put("drug", c.drug());
    } else if (change instanceof CaseChange.SetDiagnosis c) {
      fields.put("change", "diagnosis").put("condition", c.condition());
      fields.put("verification", c.verification()).put("date", c.date());
    } else if (change instanceof CaseChange.RemoveDiagnosis c) {
      fields.put("change", "no-diagnosis").put("condition", c.condition());
    } else if (change instanceof CaseChange.AddAllergy c) {
      fields.put("change", "allergy").put("agent", c.agent());
    } else if (change instanceof CaseChange.RemoveAllergy c) {
      fields.put("change", "no-allergy").put("agent", c.agent());
    } else if (change instanceof CaseChange.SupplyList c) {
      fields.put("change", "list").put("list", c.list());
    } else if (change instanceof CaseChange.SetSpinalInstability c) {
      SpinalInstabilityItems items = c.items();
      fields.put("change", "spinal-instability").put("location", items.location());
      fields.put("pain", items.pain()).put("lesion", items.lesion());
      fields.put("alignment", items.alignment()).put("collapse", items.collapse());
      fields.put("posterolateral", items.posterolateral()).put("total", items.total());
    } else if (change instanceof CaseChange.SetLongBoneLesion c) {
      LongBoneLesionItems items = c.items();
      fields.put("change", "long-bone-lesion").put("site", items.site());
      fields.put("pain", items.pain()).put("lesion", items.lesion());
      fields.put("size", items.size()).put("total", items.total());
    } else if (change instanceof CaseChange.SetAge c) {
      fields.put("change", "age").put("years", c.years());
    } else if (change instanceof CaseChange.SetEvaluationDate c) {
      fields.put("change", "evaluation-date").put("date", c.date());
    }
  }

  /** Collects fields; what is unknown is left out. */
  private static final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();

    Fields put(String name, Object value) {
      String text = text(value);
      if (!text.isEmpty()) {
        values.put(name, text);
      }
      return this;
    }

    private static String text(Object value) {
      if (value == null) {
        return "";
      }
      if (value instanceof Enum<?> constant) {
        return Key.of(constant);
      }
      if (value instanceof BigDecimal number) {
        return number.toPlainString();
      }
      if (value instanceof List<?> list) {
        return String.join(",", list.stream().map(String::valueOf).toList());
      }
      return value.toString();
    }
  }
}
