package io.osteon.authoring.assistance;

import io.osteon.authoring.assistance.Proposal.Kind;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.ParameterDefinition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could be written in a DRL file. */
final class DrlCompletion {
  private static final Pattern PARAMETERS =
      Pattern.compile("parameters\\s*\\.\\s*(\\w+)\\s*\\(\\s*$");
  private static final Pattern ADVICE = Pattern.compile("advice\\s*\\.\\s*(\\w+)\\s*\\(\\s*$");
  private static final Pattern NEW = Pattern.compile("new\\s+(\\w+)\\s*\\(\\s*$");

  private final Knowledge knowledge;
  private final DrlPlace place;
  private final ProposalList proposals;

  private DrlCompletion(Knowledge knowledge, DrlPlace place, int offset) {
    this.knowledge = knowledge;
    this.place = place;
    this.proposals = new ProposalList(place.word(), place.from(), offset);
  }

  static List<Proposal> at(Knowledge knowledge, String text, int offset) {
    DrlCompletion completion = new DrlCompletion(knowledge, DrlPlace.at(text, offset), offset);
    if (completion.place.inString()) {
      completion.string();
    } else {
      completion.code();
    }
    return completion.proposals.sorted();
  }

  private void string() {
    Matcher parameter = PARAMETERS.matcher(place.before());
    Matcher advice = ADVICE.matcher(place.before());
    Matcher fact = NEW.matcher(place.before());
    if (parameter.find()) {
      parameters(parameter.group(1));
    } else if (advice.find()) {
      advice(advice.group(1));
    } else if (fact.find()) {
      reasons(fact.group(1));
    } else {
      codes(place.type(), place.comparedField());
    }
  }

  /** Those whose unit fits the method: days, plain whole numbers, or all. */
  private void parameters(String method) {
    for (ParameterDefinition each : knowledge.parameters().all()) {
      boolean days = each.unit().equals("d");
      boolean fits =
          switch (method) {
            case "days" -> days;
            case "count" -> !days && each.value().stripTrailingZeros().scale() <= 0;
            default -> true;
          };
      if (fits) {
        proposals.add(Kind.PARAMETER, each.id(), knowledge.amount(each), each.meaning());
      }
    }
  }

  private void advice(String method) {
    for (AdviceRule rule : knowledge.advice().all()) {
      if (method.equals("recommend")) {
        proposals.add(Kind.ADVICE, rule.id(), rule.title(), rule.text().source());
      }
      if (method.equals("missing")) {
        rule.missing()
            .forEach(
                each ->
                    proposals.add(
                        Kind.ADVICE,
                        rule.id() + "/" + each.key(),
                        rule.title(),
                        each.text().source()));
      } else {
        rule.variants()
            .forEach(
                each ->
                    proposals.add(
                        Kind.ADVICE,
                        rule.id() + "/" + each.key(),
                        rule.title(),
                        Descriptions.variant(each)));
      }
    }
  }

  private void reasons(String type) {
    if (type.equals("StartIndicated")) {
      rules();
    }
    codes(type, "reason");
  }

  private void rules() {
    for (AdviceRule rule : knowledge.advice().all()) {
      proposals.add(Kind.RULE, rule.id(), rule.title(), Knowledge.NOTHING);
    }
  }

  private void codes(String type, String field) {
    String prefix = type + "." + field + ".";
    knowledge
        .labels()
        .forEach(
            (key, label) -> {
              if (key.startsWith(prefix)) {
                proposals.add(Kind.CODE, key.substring(prefix.length()), label, Knowledge.NOTHING);
              }
            });
    switch (field) {
      case "condition" ->
          knowledge
              .terminology()
              .conditions()
              .forEach(
                  each ->
                      proposals.add(
                          Kind.CODE, each.key(), each.name(), knowledge.constant(each.category())));
      case "drug", "agent" ->
          knowledge
              .terminology()
              .drugs()
              .forEach(
                  each ->
                      proposals.add(
                          Kind.CODE,
                          each.key(),
                          each.name(),
                          knowledge.constant(each.drugClass())));
      case "rule" -> rules();
      default -> {
        // nothing else is a code
      }
    }
  }

  private void code() {
    int dot = place.word().lastIndexOf('.');
    if (dot >= 0) {
      members(place.word().substring(0, dot), place.word().substring(0, dot + 1));
      return;
    }
    switch (place.part()) {
      case OUTSIDE -> Snippets.outside(proposals);
      case CONDITIONS -> conditions();
      default -> {
        Snippets.consequence(proposals);
        place.bindings().forEach(this::binding);
      }
    }
  }

  private void members(String owner, String prefix) {
    if (owner.equals("parameters")) {
      for (String method : List.of("days", "count", "number")) {
        proposals.add(
            Kind.KEYWORD,
            prefix + method + "( \"\" )",
            Knowledge.NOTHING,
            Descriptions.method(method));
      }
    } else if (owner.equals("advice")) {
      for (String method : List.of("recommend", "refine", "missing")) {
        proposals.add(
            Kind.KEYWORD,
            prefix + method + "( \"\" );",
            Knowledge.NOTHING,
            Descriptions.method(method));
      }
    } else {
      for (Enum<?> constant : Knowledge.constants(owner)) {
        proposals.add(
            Kind.CONSTANT,
            prefix + constant.name(),
            knowledge.constant(constant),
            Knowledge.NOTHING);
      }
      fields(owner, prefix);
    }
  }

  /** The fields of the fact that a binding holds. */
  private void fields(String owner, String prefix) {
    Matcher bound =
        Pattern.compile(Pattern.quote(owner) + "\\s*:\\s*(\\w+)\\s*\\(").matcher(place.before());
    if (owner.startsWith("$") && bound.find()) {
      Knowledge.vocabulary().type(bound.group(1)).ifPresent(type -> fields(type, prefix));
    }
  }

  private void fields(FactType type, String prefix) {
    type.accessors()
        .forEach(
            accessor ->
                proposals.add(
                    Kind.FIELD,
                    prefix + accessor.name(),
                    knowledge.typeAndUnit(type.javaClass(), accessor.name(), accessor.type()),
                    Descriptions.field(knowledge, type, accessor)));
  }

  private void conditions() {
    Optional<FactType> type = Knowledge.vocabulary().type(place.type());
    if (type.isEmpty()) {
      Knowledge.vocabulary().types().stream()
          .filter(each -> each.origin() != FactType.Origin.VALUE)
          .forEach(
              each ->
                  proposals.add(
                      Kind.FACT, each.name(), knowledge.type(each.name()), Knowledge.NOTHING));
      Snippets.conditions(proposals);
      return;
    }
    enumeration(type.get());
    fields(type.get(), "");
    place.bindings().forEach(this::binding);
    proposals.add(Kind.KEYWORD, "parameters", Knowledge.NOTHING, Descriptions.method("parameters"));
    for (String word : List.of("in", "not in", "null", "contains", "memberOf", "matches")) {
      proposals.add(Kind.KEYWORD, word, Knowledge.NOTHING, Knowledge.NOTHING);
    }
  }

  /** The constants of the enumeration that is compared just before. */
  private void enumeration(FactType type) {
    String field = place.comparedField();
    type.accessor(field)
        .filter(accessor -> accessor.type().isEnum())
        .ifPresent(
            accessor -> {
              String name = accessor.type().displayName();
              for (Enum<?> constant : Knowledge.constants(name)) {
                proposals.add(
                    Kind.CONSTANT,
                    name + "." + constant.name(),
                    knowledge.constant(constant),
                    knowledge.field(type.name(), field));
              }
            });
  }

  private void binding(String name) {
    proposals.add(
        Kind.BINDING, name, new BilingualText("bound before", "前文已绑定"), Knowledge.NOTHING);
  }
}
