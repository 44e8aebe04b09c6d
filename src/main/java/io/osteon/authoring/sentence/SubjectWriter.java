package io.osteon.authoring.sentence;

import io.osteon.engine.check.Term;
import io.osteon.facts.DenosumabStrength;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a pattern speaks of: "denosumab 120 mg", "a diagnosis of breast cancer". */
final class SubjectWriter {
  private static final Set<String> UNCOUNTABLE =
      Set.of(
          "radiotherapy to bone",
          "surgery to bone",
          "spinal cord compression",
          "entry into the spinal cord compression pathway",
          "denosumab",
          "calcium",
          "vitamin D",
          "active vitamin D",
          "radium-223",
          "abiraterone",
          "cisplatin",
          "calcitonin",
          "parathyroid hormone replacement");

  private final Speech speech;

  SubjectWriter(Speech speech) {
    this.speech = speech;
  }

  /**
   * The subject of a pattern.
   *
   * @param mark distinguishes it from others of the same name; empty when there are none
   */
  Subject write(String type, String name, Keys keys, String mark) {
    TypePhrases.Phrase phrase = speech.types().of(type, name);
    Object noun =
        keys.values().isEmpty()
            ? new TextPart(phrase.noun(), PartKind.FACT, type)
            : speech.chinese() ? chinese(type, keys) : english(type, keys);
    List<TextPart> nounParts = Parts.of(noun, mark);
    Object subject =
        keys.values().isEmpty() ? subject(type, phrase) : withArticle(type, noun, keys);
    List<TextPart> subjectParts = Parts.of(subject, mark);
    String possessive = type.equals("Patient") ? speech.say("the patient’s ", "患者") : "";
    return new Subject(
        type,
        subjectParts,
        nounParts,
        there(type, phrase, keys, speech.chinese() ? nounParts : subjectParts),
        none(type, phrase, keys, nounParts),
        possessive);
  }

  private static TextPart subject(String type, TypePhrases.Phrase phrase) {
    return new TextPart(phrase.subject(), PartKind.FACT, type);
  }

  /** The values of a key field, "A, B or C". */
  private List<TextPart> options(String type, Keys keys, String field) {
    List<Term.Constant> constants = keys.values().getOrDefault(field, List.of());
    List<TextPart> options = new ArrayList<>();
    for (Term.Constant constant : constants) {
      TextPart option = option(speech.constant(constant, type, field, null));
      options.add(constants.size() > 1 ? bracketedRest(option) : option);
    }
    return speech.choice(options);
  }

  /** {@code ibandronic acid, oral}: the comma would read as the end of the option. */
  private static TextPart bracketedRest(TextPart option) {
    return new TextPart(
        option.text().replaceFirst(", (.*)$", " ($1)"), option.kind(), option.reference());
  }

  private TextPart option(TextPart part) {
    String text = part.text().replaceAll("\\s*[(（](0 to 10|0–10|months|月|weeks|周)[)）]$", "");
    return new TextPart(
        speech.chinese() ? text : Speech.lower(text), part.kind(), part.reference());
  }

  private List<TextPart> english(String type, Keys keys) {
    return switch (type) {
      case "Diagnosis" -> diagnosis(keys);
      case "PlannedEvent" -> Parts.of("planned ", options(type, keys, "name"));
      case "PastEvent", "Measurement", "Finding" -> options(type, keys, "name");
      case "LaboratoryResult" -> Parts.of(options(type, keys, "item"), " result");
      case "Allergy" -> Parts.of("hypersensitivity to ", options(type, keys, "agent"));
      case "MedicationCourse" -> medication(keys);
      case "DenosumabTherapy" -> denosumab(keys, "denosumab ", "denosumab of unknown strength");
      case "IntravenousBisphosphonateTherapy" ->
          Parts.of("intravenous ", options(type, keys, "drug"));
      default -> Parts.of(speech.types().of(type, type).noun());
    };
  }

  private List<TextPart> chinese(String type, Keys keys) {
    return switch (type) {
      case "Diagnosis" -> diagnosis(keys);
      case "PlannedEvent" -> Parts.of("计划的", options(type, keys, "name"));
      case "PastEvent", "Measurement", "Finding" -> options(type, keys, "name");
      case "LaboratoryResult" -> Parts.of(options(type, keys, "item"), "结果");
      case "Allergy" -> Parts.of("对", options(type, keys, "agent"), "的过敏");
      case "MedicationCourse" -> medication(keys);
      case "DenosumabTherapy" -> denosumab(keys, "地舒单抗", "规格未知的地舒单抗");
      case "IntravenousBisphosphonateTherapy" -> Parts.of("静脉用", options(type, keys, "drug"));
      default -> Parts.of(speech.types().of(type, type).noun());
    };
  }

  private List<TextPart> diagnosis(Keys keys) {
    if (speech.chinese()) {
      return Parts.of(chineseDiagnosis(keys), "的诊断");
    }
    List<TextPart> condition = options("Diagnosis", keys, "condition");
    List<TextPart> category = options("Diagnosis", keys, "category");
    return Parts.of(
        "diagnosis of ",
        condition,
        category.isEmpty() || condition.isEmpty() ? "" : " of the kind ",
        category);
  }

  private List<TextPart> chineseDiagnosis(Keys keys) {
    List<TextPart> condition = options("Diagnosis", keys, "condition");
    List<TextPart> category = options("Diagnosis", keys, "category");
    boolean both = !category.isEmpty() && !condition.isEmpty();
    return Parts.of(condition, both ? "（类别：" : "", category, both ? "）" : "");
  }

  private List<TextPart> medication(Keys keys) {
    List<TextPart> drug = options("MedicationCourse", keys, "drug");
    List<TextPart> drugClass = options("MedicationCourse", keys, "drugClass");
    if (drug.isEmpty() || drugClass.isEmpty()) {
      return Parts.of(drug, drugClass);
    }
    return Parts.of(drug, speech.say(" (class: ", "（类别："), drugClass, speech.say(")", "）"));
  }

  private List<TextPart> denosumab(Keys keys, String before, String unknown) {
    if (keys.single("strength") == DenosumabStrength.UNKNOWN) {
      return List.of(new TextPart(unknown, PartKind.CODE, "DenosumabStrength.UNKNOWN"));
    }
    return Parts.of(before, options("DenosumabTherapy", keys, "strength"));
  }

  private static boolean several(Keys keys) {
    return keys.values().values().stream().anyMatch(constants -> constants.size() > 1);
  }

  private Object withArticle(String type, Object noun, Keys keys) {
    if (speech.chinese()) {
      return type.equals("Diagnosis") ? chineseDiagnosis(keys) : noun;
    }
    String text = Parts.text(Parts.of(noun));
    return switch (type) {
      case "DenosumabTherapy", "IntravenousBisphosphonateTherapy", "Allergy", "Finding" -> noun;
      case "Measurement" -> text.startsWith("exposed") ? noun : Parts.of("the ", noun);
      case "MedicationCourse" -> keys.values().containsKey("drug") ? noun : counted(noun, keys);
      case "StartExclusion" -> Parts.of("a ", noun);
      case "StartIndicated", "FirstDoseContext" -> Parts.of("the ", noun);
      default -> counted(noun, keys);
    };
  }

  private static Object counted(Object noun, Keys keys) {
    String text = Parts.text(Parts.of(noun));
    if (several(keys)) {
      return Parts.of("any ", noun);
    }
    return UNCOUNTABLE.contains(text.replace("planned ", ""))
        ? noun
        : Parts.of(article(text), noun);
  }

  private static String article(String text) {
    return "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0 ? "an " : "a ";
  }

  private List<TextPart> there(
      String type, TypePhrases.Phrase phrase, Keys keys, List<TextPart> subject) {
    if (keys.values().isEmpty() && !phrase.there().isEmpty()) {
      return List.of(new TextPart(phrase.there(), PartKind.FACT, type));
    }
    return switch (type) {
      case "StartExclusion" ->
          Parts.of(phrase.there(), speech.say(": ", "："), options(type, keys, "reason"));
      case "StartIndicated" ->
          speech.chinese()
              ? Parts.of(options(type, keys, "rule"), phrase.there())
              : Parts.of(phrase.there(), " by ", options(type, keys, "rule"));
      case "FirstDoseContext", "AntiresorptiveContext", "DenosumabContext" ->
          Parts.of(phrase.there(), bracketed(options(type, keys, "reason")));
      case "MedicationCourse" ->
          Parts.of(subject, speech.say(" is on the medication list", "列于用药清单"));
      case "PlannedEvent" ->
          speech.chinese() ? Parts.of("有", subject) : Parts.of(subject, " is recorded");
      default ->
          speech.chinese() ? Parts.of("有", subject, "记录") : Parts.of(subject, " is recorded");
    };
  }

  private List<TextPart> none(
      String type, TypePhrases.Phrase phrase, Keys keys, List<TextPart> noun) {
    if (keys.values().isEmpty() && !phrase.none().isEmpty()) {
      return List.of(new TextPart(phrase.none(), PartKind.FACT, type));
    }
    return switch (type) {
      case "StartExclusion" ->
          Parts.of(
              speech.say(
                  "none of these reasons not to start a bone-targeted agent applies: ",
                  "不存在下列任何一项不启动骨靶向药的原因："),
              options(type, keys, "reason"));
      case "StartIndicated" ->
          speech.chinese()
              ? Parts.of(options(type, keys, "rule"), phrase.none())
              : Parts.of(phrase.none(), " by ", options(type, keys, "rule"));
      case "FirstDoseContext", "AntiresorptiveContext", "DenosumabContext" ->
          Parts.of(phrase.none(), bracketed(options(type, keys, "reason")));
      case "MedicationCourse" ->
          speech.chinese()
              ? Parts.of("用药清单中无", noun)
              : Parts.of("no ", noun, " is on the medication list");
      case "PlannedEvent" ->
          speech.chinese() ? Parts.of("无", noun) : Parts.of("no ", noun, " is recorded");
      default ->
          speech.chinese() ? Parts.of("无", noun, "记录") : Parts.of("no ", noun, " is recorded");
    };
  }

  private List<TextPart> bracketed(List<TextPart> parts) {
    return Parts.of(speech.say(" (", "（"), parts, speech.say(")", "）"));
  }
}
