package io.osteon.intake;

import io.osteon.facts.LaboratoryItem;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.ConditionMatch;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.LaboratoryCode;
import io.osteon.rulebase.terminology.Route;
import io.osteon.rulebase.terminology.Terminology;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an entry is about: a key of the product, a code with its system, or a name.
 *
 * <p>An unknown key is a violation, for it is a slip of the sender. An unknown code or name is a
 * note, for hospitals code much that rules do not ask for.
 */
final class CodingReader {
  /** The properties that name a drug. */
  static final Set<String> DRUG = Set.of("drug", "coding", "name");

  private static final Set<String> CODING = Set.of("system", "code", "display");

  private record Coding(Optional<CodeSystem> system, String code) {}

  private final Terminology terminology;
  private final CaseAssembler assembler;

  CodingReader(Terminology terminology, CaseAssembler assembler) {
    this.terminology = terminology;
    this.assembler = assembler;
  }

  /** The condition key of an entry of {@code diagnoses}, or {@code null} when there is none. */
  String condition(JsonView entry) {
    exactlyOne(entry, "condition", "coding");
    String key = entry.text("condition");
    if (key != null && terminology.condition(key).isEmpty()) {
      List<String> keys = terminology.conditions().stream().map(Condition::key).toList();
      entry.violation("condition", "unknown condition" + Violations.didYouMean(key, keys));
      return null;
    }
    Coding coding = coding(entry);
    return coding == null ? key : conditionOf(entry, coding);
  }

  private String conditionOf(JsonView entry, Coding coding) {
    Optional<ConditionMatch> match =
        coding.system().flatMap(system -> terminology.conditionForCode(system, coding.code()));
    if (match.isEmpty()) {
      unknownCode(entry, coding, "diagnosis");
      return null;
    }
    if (!match.get().decided()) {
      assembler.note(
          entry.pointer(),
          "undecided-code",
          "the code covers several conditions and decides for none; state which one it is");
      return null;
    }
    return match.get().conditions().get(0).key();
  }

  /** The drug that an entry names by key, code or name; empty when there is none. */
  Optional<DrugMatch> drug(JsonView entry, Route route) {
    exactlyOne(entry, "drug", "coding", "name");
    String key = entry.text("drug");
    String name = entry.text("name");
    Coding coding = coding(entry);
    if (key != null) {
      return byKey(entry, key);
    }
    if (coding != null) {
      List<DrugMatch> matches =
          coding
              .system()
              .map(system -> terminology.drugsForCode(system, coding.code()))
              .orElse(List.of());
      if (matches.isEmpty()) {
        unknownCode(entry, coding, "drug");
      }
      return chosen(entry, matches, route);
    }
    return name == null ? Optional.empty() : byName(entry, name, route);
  }

  private Optional<DrugMatch> byKey(JsonView entry, String key) {
    Optional<Drug> drug = terminology.drug(key);
    if (drug.isEmpty()) {
      List<String> keys = terminology.drugs().stream().map(Drug::key).toList();
      entry.violation(
          "drug",
          "unknown drug key"
              + Violations.didYouMean(key, keys)
              + "; other drugs are given by name or coding");
    }
    return drug.map(d -> new DrugMatch(d, null, null));
  }

  private Optional<DrugMatch> byName(JsonView entry, String name, Route route) {
    List<DrugMatch> matches = terminology.drugsNamed(name);
    if (matches.isEmpty()) {
      assembler.note(
          entry.pointer(), "unknown-drug", "the terminology does not know this drug; not used");
    }
    return chosen(entry, matches, route);
  }

  private Optional<DrugMatch> chosen(JsonView entry, List<DrugMatch> matches, Route route) {
    Optional<DrugMatch> match = Terminology.choose(matches, route);
    if (match.isEmpty() && !matches.isEmpty()) {
      assembler.note(
          entry.pointer(), "route-missing", "the drug is not clear without its route; not used");
    }
    return match;
  }

  /** The laboratory item of a LOINC code; {@code null} when the entry has no known code. */
  LaboratoryCode laboratory(JsonView entry) {
    exactlyOne(entry, "item", "coding", "name");
    Coding coding = coding(entry);
    if (coding == null) {
      return null;
    }
    Optional<LaboratoryCode> code =
        coding
            .system()
            .filter(system -> system == CodeSystem.LOINC)
            .flatMap(system -> terminology.laboratoryForLoinc(coding.code()));
    if (code.isEmpty()) {
      unknownCode(entry, coding, "laboratory item");
    } else if (code.get().qualifier() != null) {
      assembler.note(
          entry.pointer(), "qualified-code", "the code measures " + code.get().qualifier());
    }
    return code.orElse(null);
  }

  /** The laboratory item of a laboratory's own name; {@code null} when there is no known name. */
  LaboratoryItem laboratoryNamed(JsonView entry) {
    String name = entry.text("name");
    Optional<LaboratoryItem> item =
        name == null ? Optional.empty() : terminology.laboratoryNamed(name);
    if (name != null && item.isEmpty()) {
      assembler.note(
          entry.pointer(),
          "unknown-laboratory-name",
          "the terminology does not know this laboratory name; not used");
    }
    return item.orElse(null);
  }

  private static void exactlyOne(JsonView entry, String... names) {
    int present = 0;
    for (String name : names) {
      present += entry.has(name) ? 1 : 0;
    }
    if (present != 1) {
      entry.violation("", "expected exactly one of " + String.join(", ", names));
    }
  }

  private static Coding coding(JsonView entry) {
    JsonView coding = entry.object("coding");
    if (coding == null) {
      return null;
    }
    coding.allow(CODING);
    coding.require("system", "the URI or the name of the code system");
    coding.require("code", "the code");
    coding.text("display");
    String system = coding.text("system");
    String code = coding.text("code");
    return system == null || code == null ? null : new Coding(CodeSystem.of(system), code);
  }

  private void unknownCode(JsonView entry, Coding coding, String what) {
    assembler.note(
        entry.pointer(),
        coding.system().isPresent() ? "unknown-code" : "unknown-code-system",
        coding.system().isPresent()
            ? "the terminology does not know the %s code %s; not used"
                .formatted(what, Decimals.shortened(coding.code()))
            : "the code system of the %s is not one that is read; not used".formatted(what));
  }
}
