package io.osteon.authoring.assistance;

import io.osteon.engine.vocabulary.FactType;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.ParameterDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a word in a file names. */
final class ReferenceFinder {
  private final Knowledge knowledge;

  ReferenceFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** What the word names, by the file that it stands in. */
  Optional<Reference> find(String path, String text, Word word) {
    if (word.text().isEmpty()) {
      return Optional.empty();
    }
    Optional<Reference> id =
        parameter(word.text())
            .or(() -> advice(word.text()))
            .or(() -> source(word.text()))
            .or(() -> order(word.text()));
    return path.endsWith(".drl")
        ? id.or(() -> vocabulary(text, word)).or(() -> code(text, word))
        : id;
  }

  private Optional<Reference> parameter(String id) {
    return knowledge
        .parameters()
        .find(id)
        .map(each -> new Reference(id, knowledge.amount(each), meaning(each), each.location()));
  }

  private BilingualText meaning(ParameterDefinition each) {
    String range =
        " [%s – %s]".formatted(each.minimum().toPlainString(), each.maximum().toPlainString());
    return new BilingualText(each.meaning().en() + range, each.meaning().zh() + range);
  }

  private Optional<Reference> advice(String id) {
    int slash = id.indexOf('/');
    Optional<AdviceRule> rule = knowledge.advice().find(slash < 0 ? id : id.substring(0, slash));
    if (slash < 0) {
      return rule.map(
          each -> new Reference(id, each.title(), each.text().source(), each.location()));
    }
    String key = id.substring(slash + 1);
    return rule.flatMap(
        each ->
            each.variant(key)
                .map(v -> new Reference(id, each.title(), Descriptions.variant(v), v.location()))
                .or(
                    () ->
                        each.missing(key)
                            .map(
                                m ->
                                    new Reference(
                                        id, each.title(), m.text().source(), m.location()))));
  }

  private Optional<Reference> source(String id) {
    return knowledge
        .evidence()
        .find(id)
        .map(
            each -> {
              BilingualText citation = new BilingualText(each.citation(), each.citation());
              return new Reference(id, citation, citation, each.location());
            });
  }

  private Optional<Reference> order(String id) {
    return knowledge
        .orders()
        .find(id)
        .map(each -> new Reference(id, each.words(), each.words(), each.location()));
  }

  private Optional<Reference> vocabulary(String text, Word word) {
    String name = word.text();
    Optional<FactType> type = Knowledge.vocabulary().type(name);
    if (type.isPresent()) {
      return Optional.of(new Reference(name, knowledge.type(name), fields(type.get()), null));
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      for (Enum<?> constant : Knowledge.constants(name.substring(0, dot))) {
        if (constant.name().equals(name.substring(dot + 1))) {
          return Optional.of(
              new Reference(name, knowledge.constant(constant), Knowledge.NOTHING, null));
        }
      }
    }
    return field(text, word);
  }

  private BilingualText fields(FactType type) {
    StringBuilder english = new StringBuilder();
    StringBuilder chinese = new StringBuilder();
    type.accessors()
        .forEach(
            each -> {
              BilingualText label = knowledge.field(type.name(), each.name());
              english.append(each.name()).append(": ").append(label.en()).append('\n');
              chinese.append(each.name()).append("：").append(label.zh()).append('\n');
            });
    return new BilingualText(english.toString().strip(), chinese.toString().strip());
  }

  private Optional<Reference> field(String text, Word word) {
    DrlPlace place = DrlPlace.at(text, word.to());
    String last = word.text().substring(word.text().lastIndexOf('.') + 1);
    return Knowledge.vocabulary()
        .type(owner(place, word.text()))
        .flatMap(
            type ->
                type.accessor(last)
                    .map(
                        accessor ->
                            new Reference(
                                last,
                                knowledge.typeAndUnit(type.javaClass(), last, accessor.type()),
                                Descriptions.field(knowledge, type, accessor),
                                null)));
  }

  /** The type of the fact that {@code $name.} stands for, else that of the pattern around. */
  private static String owner(DrlPlace place, String word) {
    int dot = word.indexOf('.');
    if (dot > 0 && word.startsWith("$")) {
      Matcher bound =
          Pattern.compile(Pattern.quote(word.substring(0, dot)) + "\\s*:\\s*(\\w+)\\s*\\(")
              .matcher(place.before());
      return bound.find() ? bound.group(1) : "";
    }
    return place.type();
  }

  private Optional<Reference> code(String text, Word word) {
    DrlPlace place = DrlPlace.at(text, word.to());
    if (!place.inString()) {
      return Optional.empty();
    }
    Map<String, BilingualText> names = knowledge.terminology().names();
    BilingualText own =
        knowledge.labels().get(place.type() + "." + place.comparedField() + "." + word.text());
    BilingualText name = own == null ? names.get(word.text()) : own;
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Reference(word.text(), name, Knowledge.NOTHING, row(word.text()).orElse(null)));
  }

  /** Where a code is defined: the file of its kind; the line is not known. */
  private Optional<Location> row(String code) {
    if (knowledge.terminology().condition(code).isPresent()) {
      return Optional.of(Location.ofFile("terminology/conditions.csv"));
    }
    return knowledge.terminology().drug(code).isPresent()
        ? Optional.of(Location.ofFile("terminology/drugs.csv"))
        : Optional.empty();
  }
}
