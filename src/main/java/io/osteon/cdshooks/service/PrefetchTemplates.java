package io.osteon.cdshooks.service;

import io.osteon.facts.DrugClass;
import io.osteon.facts.LaboratoryItem;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.cds.PrefetchDefinition;
import io.osteon.rulebase.cds.PrefetchDefinition.CodeSet;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.ProcedureKind;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.rulebase.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes queries of what the rule base asks for: codes of its terminology, windows of its rules. */
final class PrefetchTemplates {
  /** The project's own code system; see docs/fhir-intake.md. */
  private static final String OWN_SYSTEM = "urn:osteon:clinical-items";

  /** Clients in other time zones may be a day behind. */
  private static final int MARGIN_DAYS = 1;

  /** Answers have such codes, Observations never. */
  private static final String ANSWER_CODE = "LA";

  private final RuleBase ruleBase;

  private PrefetchTemplates(RuleBase ruleBase) {
    this.ruleBase = ruleBase;
  }

  /** The queries of a rule base, in its order. */
  static List<PrefetchTemplate> of(RuleBase ruleBase) {
    PrefetchTemplates templates = new PrefetchTemplates(ruleBase);
    return ruleBase.services().prefetch().stream().map(templates::template).toList();
  }

  private PrefetchTemplate template(PrefetchDefinition definition) {
    StringBuilder criteria = new StringBuilder();
    if (!definition.status().isEmpty()) {
      criteria.append("&status=").append(String.join(",", definition.status()));
    }
    List<String> codes = codes(definition);
    if (!codes.isEmpty()) {
      criteria.append("&code=").append(String.join(",", codes));
    }
    return new PrefetchTemplate(
        definition.key(),
        definition.name(),
        definition.type(),
        criteria.toString(),
        definition.date(),
        days(definition.window()),
        definition.covers());
  }

  private int days(List<YamlText> window) {
    return window.stream().mapToInt(id -> ruleBase.parameters().days(id.value())).max().orElse(0)
        + MARGIN_DAYS;
  }

  private List<String> codes(PrefetchDefinition definition) {
    Terminology terminology = ruleBase.terminology();
    List<String> codes = new ArrayList<>();
    Set<LaboratoryItem> items = EnumSet.noneOf(LaboratoryItem.class);
    for (YamlText key : definition.laboratory()) {
      Arrays.stream(LaboratoryItem.values())
          .filter(item -> item.key().equals(key.value()))
          .forEach(items::add);
    }
    codes.addAll(tokens(CodeSystem.LOINC, terminology.loincCodes(items)));
    Set<DrugClass> classes = EnumSet.noneOf(DrugClass.class);
    for (YamlText key : definition.drugs()) {
      Key.parse(key.value(), DrugClass.values()).ifPresent(classes::add);
    }
    // Without their systems, or the query would be too long; another system's equal code would
    // bring a resource that intake leaves out.
    codes.addAll(terminology.drugCodes(CodeSystem.ATC, classes));
    codes.addAll(terminology.drugCodes(CodeSystem.RXNORM, classes));
    for (CodeSet set : definition.codes()) {
      codes.addAll(codes(set, terminology));
    }
    return codes;
  }

  private static List<String> codes(CodeSet set, Terminology terminology) {
    List<String> codes = new ArrayList<>();
    switch (set) {
      case OWN -> codes.add(OWN_SYSTEM + "|");
      case FINDINGS -> {
        List<String> loinc = new ArrayList<>(terminology.findingCodes(CodeSystem.LOINC));
        loinc.removeIf(code -> code.startsWith(ANSWER_CODE));
        codes.addAll(tokens(CodeSystem.LOINC, loinc));
        codes.addAll(tokens(CodeSystem.SNOMED_CT, terminology.findingCodes(CodeSystem.SNOMED_CT)));
      }
      case MEASUREMENTS -> {
        codes.addAll(tokens(CodeSystem.LOINC, terminology.measurementCodes(CodeSystem.LOINC)));
        codes.addAll(
            tokens(CodeSystem.SNOMED_CT, terminology.measurementCodes(CodeSystem.SNOMED_CT)));
      }
      case RADIOTHERAPY ->
          codes.addAll(
              tokens(
                  CodeSystem.SNOMED_CT,
                  terminology.procedureCodes(CodeSystem.SNOMED_CT, ProcedureKind.RADIOTHERAPY)));
    }
    return codes;
  }

  private static List<String> tokens(CodeSystem system, List<String> codes) {
    return codes.stream().map(code -> system.uri() + "|" + code).toList();
  }
}
