package io.osteon.rulebase.terminology;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the terminology files say, row by row checked, before it becomes lookups. */
record TerminologyTables(
    SortedMap<String, Condition> conditions,
    CodeIndex<ConditionMatch> conditionCodes,
    SortedMap<String, Drug> drugs,
    CodeIndex<List<DrugMatch>> drugCodes,
    Map<String, List<DrugMatch>> drugNames,
    Map<String, LaboratoryCode> laboratoryCodes,
    Map<String, LaboratoryItem> laboratoryNames,
    List<AcceptedUnit> acceptedUnits,
    Map<String, Unit> unitAliases,
    ClinicalCodeFile clinicalCodes) {}
